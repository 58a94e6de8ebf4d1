import { describe, expect, it } from 'vitest';
import { readRequest, treatmentsOf } from './read-request.js';

const described = (text: string) => readRequest(text).terms.map(({ role, kind, label }) => `${role} ${kind} ${label}`);

describe('readRequest', () => {
  it.each<[string, string[]]>([
    [
      '8 sessions of acupuncture for low back pain, after physical therapy',
      [
        'subject quantity quantity 8',
        'subject treatment Rehabilitation: Acupuncture',
        'subject bodyPart Lumbar spine',
        'context treatment Rehabilitation: PT/OT',
      ],
    ],
    [
      'Norco 10/325 #120, tramadol did not help',
      [
        'subject drug hydrocodone/acetaminophen',
        'subject strength 10/325 mg',
        'subject quantity quantity 120',
        'context drug tramadol, alone and in combinations',
      ],
    ],
    [
      'Prilosec for a man who takes naproxen',
      ['subject drug omeprazole', 'context drug naproxen, alone and in combinations'],
    ],
    [
      'acupuncture and massage therapy twice a week for six weeks for the neck',
      [
        'subject treatment Rehabilitation: Acupuncture',
        'subject treatment massage therapy',
        'subject frequency 2 per week',
        'subject duration 6 weeks',
        'subject bodyPart Cervical spine',
      ],
    ],
    [
      'knee MRI, MRI for the knee and the shoulder. MRI after physical therapy',
      [
        'subject bodyPart knee',
        'subject treatment Diagnostic Testing: Radiology: MRI',
        'subject bodyPart shoulder',
        'context treatment Rehabilitation: PT/OT',
      ],
    ],
    ['a stiff neck', ['subject bodyPart Cervical spine']],
    ['nothing that is known', []],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual(expected);
  });

  it.each<[string, number | null, boolean]>([
    ['MRI of the knee two years after the injury', 730, false],
    ['injured 6 months ago', 183, false],
    ['an injury 3 weeks ago', 21, false],
    ['a year since the industrial injury', 365, false],
    ['pain for two years', null, false],
    ['post-op physical therapy', null, true],
    ['PT after rotator cuff surgery', null, true],
    ['surgery after PT', null, false],
  ])('%s: days since injury and surgery', (text, days, postOperative) => {
    expect(readRequest(text)).toMatchObject({ daysSinceInjury: days, postOperative });
  });

  it('is compared by few treatments, however many it names', () => {
    const many = 'norco tramadol soma flexeril ibuprofen naproxen gabapentin omeprazole lidocaine ambien';
    expect(readRequest(many).terms.length).toBeGreaterThan(8);
    expect(treatmentsOf(readRequest(many))).toHaveLength(8);
  });

  it('reads the longest request in a moment', () => {
    const { terms, daysSinceInjury } = readRequest('norco 10/325 2 weeks after injury, '.repeat(55));
    expect(terms.map(({ label }) => label)).toEqual(['hydrocodone/acetaminophen', '10/325 mg']);
    expect(daysSinceInjury).toBe(14);
  });
});
