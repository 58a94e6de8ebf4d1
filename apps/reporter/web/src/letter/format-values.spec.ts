import { describe, expect, it } from 'vitest';
import { type Citation } from '../api/types.js';
import { formatCitation, formatFrequency, formatPointer, formatTreatmentDuration } from './format-values.js';

const nothing: Citation = {
  authority: null,
  document: null,
  edition: null,
  chapter: null,
  section: null,
  sections: [],
  regulation: null,
  pages: [],
  bodyParts: [],
  url: null,
  raw: 'some handbook',
};

describe('formatCitation', () => {
  it.each<[string, Partial<Citation>, string]>([
    ['nothing resolved: the raw text', {}, 'some handbook'],
    ['only an authority', { authority: 'ODG' }, 'ODG'],
    [
      'everything',
      {
        authority: 'MTUS',
        document: 'Low Back Complaints',
        edition: 2004,
        chapter: '12',
        section: 'Imaging',
        sections: ['Imaging'],
        regulation: '9792.23.5',
        pages: ['303', '305-306'],
      },
      'MTUS, Low Back Complaints 2004, chapter 12, Imaging, § 9792.23.5, p. 303, 305-306',
    ],
    ['several sections', { authority: 'MTUS', sections: ['Opioids', 'Weaning'] }, 'MTUS, Opioids, Weaning'],
  ])('%s', (_what, given, text) => {
    expect(formatCitation({ ...nothing, ...given })).toBe(text);
  });
});

describe('formatFrequency', () => {
  it.each([
    [{ times: 1, timesTo: null, per: 'day' }, 'once per day'],
    [{ times: 3, timesTo: null, per: 'week' }, '3 times per week'],
    [{ times: 1, timesTo: 2, per: 'week' }, '1 to 2 times per week'],
  ] as const)('%j', (frequency, text) => {
    expect(formatFrequency(frequency)).toBe(text);
  });
});

describe('formatTreatmentDuration', () => {
  it.each([
    [{ amount: 1, amountTo: null, unit: 'month' }, '1 month'],
    [{ amount: 4, amountTo: null, unit: 'week' }, '4 weeks'],
    [{ amount: 1, amountTo: 2, unit: 'year' }, '1 to 2 years'],
  ] as const)('%j', (duration, text) => {
    expect(formatTreatmentDuration(duration)).toBe(text);
  });
});

describe('formatPointer', () => {
  it.each([
    ['', 'Whole letter'],
    ['/caseSummary', 'Case summary'],
    ['/header/caseNumber', 'Header, case number'],
    ['/diagnoses/0', 'Diagnoses, 1'],
    ['/determinations/1', 'Determination 2'],
    ['/determinations/1/drugClass', 'Determination 2, drug class'],
    ['/determinations/0/reviewerBasis/citations/2', 'Determination 1, reviewer basis, citations, 3'],
  ])('%s → %s', (pointer, text) => {
    expect(formatPointer(pointer)).toBe(text);
  });
});
