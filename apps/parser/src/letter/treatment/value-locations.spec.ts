import { describe, expect, it } from 'vitest';
import { resolveTreatment, type TreatmentField } from './resolve-treatment.js';

/** The words that gave a field its value. */
const wordsOf = (field: TreatmentField, disputed: string, heading = disputed): string[] => {
  const texts = { disputed, heading };
  const locations = resolveTreatment(disputed, heading).locations.get(field) ?? [];
  return locations.map(({ text, start, end }) => texts[text].slice(start, end));
};

describe('the words of a value', () => {
  it.each<[TreatmentField, string, string[]]>([
    ['category', 'Post-op physical therapy for the left knee', ['Post-op physical therapy']],
    ['category', 'Left knee xyzectomy', ['xyzectomy']],
    ['subcategory', 'MRI of the neck', ['MRI']],
    ['substance', 'Norco 10/325mg #60', ['Norco']],
    ['substance', 'Ketoprofen 10%, Gabapentin 6% cream', ['Ketoprofen', 'Gabapentin']],
    ['drugClass', 'Ketoprofen 10%, Gabapentin 6% cream', ['Ketoprofen']],
    ['drugClass', 'Refill of muscle relaxants', ['muscle relaxants']],
    ['drugClass', 'Unnamed cream', ['cream']],
    ['strength', 'Norco 10/325mg #60', ['10/325mg']],
    ['strength', 'Norco 10-325 #60', ['10-325']],
    ['strength', 'Klonopin .5 mg', ['.5 mg']],
    ['strength', 'Duragesic 25 mcg/hr, #10', ['25 mcg/hr']],
    ['quantity', 'Norco 10/325mg #60, 2 refills', ['#60']],
    ['quantity', 'Massage Qty: 6.00 units', ['Qty: 6.00']],
    ['quantity', 'Physical therapy 2 times a week for 6 weeks (12 sessions)', ['12 sessions']],
    ['quantity', 'Associated surgical service: 2 leg wraps', ['2']],
    ['refills', 'Norco 10/325mg #60, 2 refills', ['2 refills']],
    ['refills', 'Norco 10/325mg #60 without refills', ['without refills']],
    ['frequency', 'Physical therapy 2-3 times a week for 6 weeks', ['2-3 times a week']],
    ['duration', 'Physical therapy 2-3 times a week for 6 weeks', ['for 6 weeks']],
    ['duration', 'TENS unit, 30 day rental', ['30 day rental']],
    ['bodyParts', 'MRI of the knee, the hip and the knee', ['knee', 'hip']],
    ['quantity', 'MRI of the knee', []],
  ])('%s of %s', (field, item, words) => {
    expect(wordsOf(field, item)).toEqual(words);
  });

  it('are in the heading if the disputed part names no drug', () => {
    const heading = 'Norco 10/325mg #90 was the original request. The remaining portion, #35';
    expect(wordsOf('substance', '#35', heading)).toEqual(['Norco']);
    expect(wordsOf('quantity', '#35', heading)).toEqual(['#35']);
    expect(resolveTreatment('#35', heading).locations.get('substance')).toEqual([
      { text: 'heading', start: 0, end: 5 },
    ]);
  });
});
