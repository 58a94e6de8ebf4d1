import { describe, expect, it } from 'vitest';
import { analyseSentences } from './analyse-sentences.js';

const assertionsOf = (text: string): string[] =>
  analyseSentences(text).flatMap(({ assertions }) =>
    assertions.map(({ concept, polarity }) => `${concept.id} ${polarity}`),
  );

describe('the assertions of a sentence', () => {
  it.each([
    ['There are red flags on the chart.', 'red-flag present'],
    ['There are no red flags on the chart.', 'red-flag absent'],
    ['The worker has no tingling, weakness, or spasm.', 'spasm absent'],
    ['There is no documentation of functional improvement.', 'functional-improvement undocumented'],
    ['The note lacks any mention of a urine drug screen.', 'urine-test undocumented'],
    ['A signed opioid agreement was not provided.', 'opioid-agreement undocumented'],
    ['The number of visits so far is unclear, but pain relief was reported.', 'pain-relief present'],
    ['He was never weak, but sensation is decreased.', 'reduced-sensation present'],
    ['If radiculopathy is found, a scan can help.', 'radiculopathy hypothetical'],
    ['The physician did not specify the frequency and duration.', 'request-detail undocumented'],
    ['Conservative care has not been documented.', 'conservative-care undocumented'],
    ['There is a lack of evidence to support medication efficacy.', 'treatment-response undocumented'],
  ])('%s → %s', (sentence, expected) => {
    expect(assertionsOf(sentence)).toContain(expected);
  });

  it('gives the places of the concept and of the cue that decided', () => {
    const text = 'It is late. There is no documentation of pain relief.';
    const [assertion] = analyseSentences(text).flatMap(({ assertions }) => assertions);
    expect(text.slice(assertion?.start, assertion?.end)).toBe('pain relief');
    expect(text.slice(assertion?.cue?.start, assertion?.cue?.end)).toBe('no documentation');
  });

  it('gives the same for a sentence that was read before at another place', () => {
    const first = analyseSentences('There are no red flags.');
    const again = analyseSentences('She walks. There are no red flags.');
    expect(again[1]?.assertions).toMatchObject([
      { polarity: 'absent', start: (first[0]?.assertions[0]?.start ?? 0) + 11 },
    ]);
  });
});

describe('the role of a sentence', () => {
  it.each([
    ['The MTUS recommends a trial of six visits for patients with sprains.', 'recital'],
    ['Patients should be instructed in exercises at home.', 'recital'],
    ['In this case, the worker has had eight visits.', 'statement'],
    ['There is no documentation that first-line drugs have failed.', 'statement'],
    ['In this case, the request exceeds what the guidelines recommend.', 'statement'],
    ['Therefore, the request is not medically necessary.', 'verdict'],
    ['This decision addresses the medical necessity of opioids as they have been prescribed.', 'boilerplate'],
  ])('%s → %s', (sentence, role) => {
    expect(analyseSentences(sentence).map((each) => each.role)).toEqual([role]);
  });

  it('is a recital after a recital where nothing speaks against it', () => {
    const text = 'The ODG recommends massage for patients with sprains. Six visits over two weeks are usual.';
    expect(analyseSentences(text).map(({ role }) => role)).toEqual(['recital', 'recital']);
  });

  it('is never a recital in a text that recites nothing', () => {
    expect(analyseSentences('Per guidelines, patients walk.', false).map(({ role }) => role)).toEqual(['statement']);
  });

  it.each([
    ['The MTUS recommends opioids for patients with severe pain.', 'guideline'],
    ['The patient reports pain relief.', 'worker'],
    ['The utilization review found no red flags.', 'utilization-review'],
    ['Red flags are absent.', 'reviewer'],
  ])('%s is said by the %s', (sentence, speaker) => {
    const speakers = analyseSentences(sentence).flatMap(({ assertions }) => assertions.map((each) => each.speaker));
    expect(new Set(speakers)).toEqual(new Set([speaker]));
  });
});
