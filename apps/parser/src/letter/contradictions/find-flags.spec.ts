import { describe, expect, it } from 'vitest';
import { type Citation } from '#domain/model/guideline-basis.js';
import { type Flag } from '#domain/model/flag.js';
import { type CheckedItem, type CheckedLetter, maxPassageLength, type Passage } from './checked-letter.js';
import { findFlags } from './find-flags.js';

/** Passages of one invented letter lie one after another, so that a span tells which one it is in. */
const passage = (text: string, offset = 0): Passage => ({
  text,
  spanOf: (start, end) => ({ start: offset + start, end: offset + end }),
});

const citation = (document: string, chapter: string | null = null, authority = 'MTUS'): Citation => ({
  authority,
  document,
  edition: null,
  chapter,
  section: null,
  sections: [],
  regulation: null,
  pages: [],
  bodyParts: [],
  url: null,
  raw: document,
});

interface Case {
  readonly heading?: string;
  readonly rationale?: string;
  readonly citations?: readonly Citation[];
  readonly outcome?: 'upheld' | 'overturned';
  readonly conclusion?: 'medically_necessary' | 'not_medically_necessary';
  readonly drugClass?: string;
}

const item = (given: Case): CheckedItem => ({
  determination: {
    outcome: given.outcome ?? 'upheld',
    rationaleConclusion: given.conclusion ?? 'not_medically_necessary',
    disputedItem: given.heading ?? 'Norco',
    category: 'pharmaceuticals',
    drugClass: given.drugClass ?? null,
    substance: null,
    originalItem: null,
    authorizedItem: null,
    reviewerBasis: { basedOnMtus: true, citations: [...(given.citations ?? [])], text: 'basis' },
  },
  heading: passage(given.heading ?? 'Norco', 1000),
  outcome: { start: 2000, end: 2006 },
  rationale: passage(given.rationale ?? 'It is not medically necessary.', 3000),
  basis: passage('basis', 4000),
});

const flags = (given: Case, summary: string | null = null, letter: Partial<CheckedLetter> = {}): Flag[] =>
  findFlags({
    items: [item(given)],
    summary: summary === null ? null : passage(summary),
    dateOfInjury: null,
    reviewedOn: null,
    age: null,
    ...letter,
  }).flat();

const kinds = (given: Case, summary: string | null = null): string[] => flags(given, summary).map(({ kind }) => kind);

describe('outcome_conflicts_with_rationale', () => {
  it.each<[string, Case, string[]]>([
    [
      'an overturned denial over a rationale that ends in no',
      { outcome: 'overturned', rationale: 'The trial failed. The request is not medically necessary.' },
      ['outcome_conflicts_with_rationale'],
    ],
    [
      'an upheld denial over a rationale that ends in yes',
      { conclusion: 'medically_necessary', rationale: 'The request is medically necessary.' },
      ['outcome_conflicts_with_rationale'],
    ],
    [
      'an upheld denial over a need that is established',
      { conclusion: 'medically_necessary', rationale: 'The medical necessity of Soma 0.5 mg has been established.' },
      ['outcome_conflicts_with_rationale'],
    ],
    ['an outcome that agrees', { rationale: 'The request is not medically necessary.' }, []],
    [
      'a rationale that says both',
      {
        outcome: 'overturned',
        rationale:
          'The first part is not medically necessary. The rest is medically necessary. It is not medically necessary.',
      },
      [],
    ],
    [
      'a partial decision',
      { outcome: 'overturned', rationale: 'A modified amount is due. The rest is not medically necessary.' },
      [],
    ],
  ])('is found, or not, in %s', (_what, given, expected) => {
    expect(kinds(given)).toEqual(expected);
  });

  it('shows the outcome and the verdict', () => {
    const given = { outcome: 'overturned', rationale: 'It failed. It is not medically necessary.' } as const;
    expect(flags(given)[0]?.evidence).toEqual([
      { start: 2000, end: 2006 },
      { start: 3011, end: 3041 },
    ]);
  });
});

describe('rationale_contradicts_summary', () => {
  const flagged = ['rationale_contradicts_summary'];
  it.each([
    ['a lasting condition', 'There is no indication that the worker is obese.', 'Diagnoses include obesity.', flagged],
    [
      'a condition under its other name',
      'There is no history of high blood pressure.',
      'She has hypertension.',
      flagged,
    ],
    ['a condition that the summary denies', 'There is no history of diabetes.', 'He denies diabetes.', []],
    ['a finding', 'There is no evidence of muscle spasm.', 'There was muscle spasm.', flagged],
    ['a part of a condition', 'There is no documentation of hypertension medication.', 'He has hypertension.', []],
    ['what a guideline says', 'It reads: "with no evidence of diabetes." The end.', 'He has diabetes.', []],
    [
      'a class that was tried',
      'There is no record of a trial of antidepressants.',
      'She was prescribed Cymbalta.',
      flagged,
    ],
    [
      'classes named in the sentence before',
      'It follows antidepressants and anticonvulsants. There is no indication that these medications have been trialed and/or failed.',
      'He was prescribed Lyrica and Cymbalta.',
      flagged,
    ],
    [
      'classes named in a recital before',
      'The guidelines recommend it after trials of antidepressants and anticonvulsants. There is no indication in the documentation that these types of medications have been trialed and/or failed.',
      'He was prescribed Lyrica and Cymbalta.',
      flagged,
    ],
    [
      'one class of two, where both are missed',
      'There is no record that antidepressants and anticonvulsants were tried.',
      'He was prescribed Lyrica.',
      [],
    ],
    [
      'a record that is silent',
      'The records do not indicate that the worker has diabetes.',
      'He has diabetes.',
      flagged,
    ],
    ['a class not tried', 'The worker has not tried antidepressants.', 'She was prescribed Cymbalta.', flagged],
    ['a benefit of the class', 'There is no evidence of benefit from use of NSAIDs.', 'He takes Motrin.', []],
    ['misuse of the class', 'There is no evidence of aberrant use of opioids.', 'He takes Norco.', []],
    ['one of two classes', 'There is no record of a trial of NSAIDs or antidepressants.', 'He takes Motrin.', flagged],
    ['a trial and failure', 'There is no record that NSAIDs have been tried and failed.', 'He takes Motrin.', []],
    ['a class that was taken', 'There is no record of a trial of NSAIDs.', 'Motrin was taken for a month.', flagged],
    ['a named drug', 'There is no record of a trial of gabapentin.', 'He was started on Neurontin.', flagged],
    ['a failure', 'There is no evidence of failure of antidepressants.', 'She was prescribed Cymbalta.', []],
    ['a class that was only requested', 'There is no record of a trial of NSAIDs.', 'The request is for Motrin.', []],
    ['nothing in the summary', 'There is no indication that the worker is obese.', 'The knee hurts.', []],
  ])('is found, or not, for %s', (_what, rationale, summary, expected) => {
    expect(kinds({ rationale }, summary)).toEqual(expected);
  });

  it('does not compare the disputed class itself', () => {
    const rationale =
      'Topical analgesics follow antidepressants. There is no record that these medications have been tried.';
    expect(kinds({ rationale, drugClass: 'topical-analgesics' }, 'He takes Cymbalta.')).toEqual(flagged);
    const own = 'There is no record of a trial of antidepressants.';
    expect(kinds({ rationale: own, drugClass: 'antidepressant' }, 'He takes Cymbalta.')).toEqual([]);
  });

  it('shows the claim and the fact', () => {
    const summary = 'Diagnoses include obesity.';
    const [flag] = flags({ rationale: 'First. There is no indication that the worker is obese.' }, summary);
    expect(flag?.evidence).toEqual([
      { start: 3007, end: 3055 },
      { start: 18, end: 25 },
    ]);
    expect(flag?.explanation).toBe(
      'The rationale says that obesity is not documented; the case summary states it: “obesity”.',
    );
  });
});

describe('body_part_mismatch', () => {
  const low = citation('Low Back Complaints');
  const aboutLow = 'Low back disorders should be followed up. The request for it is not medically necessary.';
  const flagged = ['body_part_mismatch'];
  it.each<[string, Case, string[]]>([
    ['a knee judged by the low back', { heading: 'MRI of the knee', citations: [low] }, flagged],
    [
      'an arm judged by a numbered chapter',
      { heading: 'Consultation, upper extremity', citations: [citation('', '12', 'ACOEM')] },
      flagged,
    ],
    ['an ODG chapter', { heading: 'Shoulder MRI', citations: [citation('ODG', 'Low Back', 'ODG')] }, flagged],
    ['the same part', { heading: 'Lumbar MRI', citations: [low] }, []],
    [
      'an arm judged by the neck',
      {
        heading: 'EMG of the arm',
        citations: [citation('Neck and Upper Back Complaints')],
        rationale: 'Neck disorders should be followed up.',
      },
      [],
    ],
    [
      'a general guideline beside it',
      { heading: 'Knee MRI', citations: [low, citation('Chronic Pain Medical Treatment Guidelines')] },
      [],
    ],
    ['one of two parts', { heading: 'Therapy, knee and low back', citations: [low] }, []],
    ['no part', { heading: 'Norco', citations: [low] }, []],
    ['a part without a chapter', { heading: 'Abdominal ultrasound', citations: [low] }, []],
    ['no citation', { heading: 'Knee MRI', citations: [] }, []],
    [
      'a chapter that was only mis-cited',
      { heading: 'Knee MRI', citations: [low], rationale: 'Most knee problems improve. Low back pain is rare.' },
      [],
    ],
    ['a rationale on no part', { heading: 'Knee MRI', citations: [low], rationale: 'Nothing was tried.' }, []],
  ])('is found, or not, for %s', (_what, given, expected) => {
    expect(kinds({ rationale: aboutLow, ...given })).toEqual(expected);
  });

  it('shows the heading, the statement and the argument', () => {
    const given = { heading: 'MRI of the knee', citations: [low], rationale: aboutLow };
    expect(flags(given)[0]?.evidence).toEqual([
      { start: 1000, end: 1015 },
      { start: 4000, end: 4005 },
      { start: 3000, end: 3041 },
    ]);
  });
});

describe('a passage of more than the maximum', () => {
  it('is compared up to the maximum', () => {
    const denial = 'There is no record of diabetes. ';
    const filling = 'The back hurts. '.repeat(maxPassageLength / 16);
    expect(kinds({ rationale: denial + filling }, 'He has diabetes.')).toEqual(['rationale_contradicts_summary']);
    expect(kinds({ rationale: filling + denial }, 'He has diabetes.')).toEqual([]);
    expect(kinds({ rationale: denial }, `${filling}He has diabetes.`)).toEqual([]);
  });
});
