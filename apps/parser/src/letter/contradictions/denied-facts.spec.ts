import { describe, expect, it } from 'vitest';
import { type Flag } from '#domain/model/flag.js';
import { findFlags } from './find-flags.js';
import { type CheckedItem, type CheckedLetter, type Passage } from './checked-letter.js';

/** Passages of one invented letter lie one after another, so that a span tells which one it is in. */
const passage = (text: string, offset: number): Passage => ({
  text,
  spanOf: (start, end) => ({ start: offset + start, end: offset + end }),
});

interface Case {
  readonly request?: string;
  readonly rationale: string;
  readonly summary?: string;
  readonly other?: string;
  readonly letter?: Partial<CheckedLetter>;
}

const item = (request: string, rationale: string, offset: number): CheckedItem => ({
  determination: {
    outcome: 'upheld',
    rationaleConclusion: null,
    disputedItem: request,
    category: null,
    drugClass: null,
    substance: null,
    originalItem: null,
    authorizedItem: null,
    reviewerBasis: { basedOnMtus: true, citations: [], text: '' },
  },
  heading: passage(request, offset),
  outcome: { start: offset + 900, end: offset + 906 },
  rationale: passage(rationale, offset + 1_000),
  basis: null,
});

const flagsOf = ({ request = 'MRI of the lumbar spine', rationale, summary = '', other, letter }: Case): Flag[] =>
  findFlags({
    items: [item(request, rationale, 10_000), ...(other === undefined ? [] : [item('Norco', other, 20_000)])],
    summary: passage(summary, 0),
    dateOfInjury: { date: '2016-03-01', span: { start: 5, end: 15 } },
    reviewedOn: '2016-09-01',
    age: { years: 52, span: { start: 20, end: 22 } },
    ...letter,
  })[0] ?? [];

const found = (given: Case): string[] =>
  flagsOf(given).map(({ kind, grade, concept }) => `${kind} ${grade} ${concept}`);

const summaryOf = (concept: string, grade = 'clear') => [`rationale_contradicts_summary ${grade} ${concept}`];

describe('rationale_contradicts_summary', () => {
  it.each<[string, Case, string[]]>([
    [
      'no nerve compromise beside weakness of the leg',
      {
        rationale: 'Physical examination of the lumbar spine revealed no evidence of nerve compromise.',
        summary: 'Motor strength was 4/5 in the left lower extremity.',
      },
      summaryOf('nerve deficit on examination'),
    ],
    [
      'no deficit beside loss of sensation in the same region',
      {
        rationale: 'There are no neurological deficits noted on exam.',
        summary: 'Exam showed decreased sensation in the left leg along the L5 dermatome.',
      },
      summaryOf('nerve deficit on examination'),
    ],
    [
      'no deficit of the back beside one of the hand',
      {
        rationale: 'There are no neurological deficits in the low back.',
        summary: 'There was decreased sensation in the right hand.',
      },
      [],
    ],
    [
      'no significant deficit',
      {
        rationale: 'The patient did not have significant nerve deficits.',
        summary: 'There was decreased sensation of the foot.',
      },
      summaryOf('nerve deficit on examination', 'arguable'),
    ],
    [
      'no deficit where the summary finds none',
      {
        rationale: 'There are no neurological deficits.',
        summary: 'There was no decreased sensation. Motor strength was 5/5.',
      },
      [],
    ],
    [
      'no progression of a deficit',
      {
        rationale: 'The records do not document progression of neurological deficits.',
        summary: 'Strength was 4/5 in the leg.',
      },
      [],
    ],
    [
      'a criterion of the guideline',
      {
        rationale: 'The ACOEM guidelines state that imaging is not needed when there is no nerve compromise.',
        summary: 'Strength was 4/5 in the leg.',
      },
      [],
    ],
    [
      'a missing pain score',
      { rationale: 'A pain score was not provided.', summary: 'Pain of the low back is rated 7/10.' },
      summaryOf('a pain score'),
    ],
    [
      'pain scores before and after',
      { rationale: 'Pain scores before and after medication were not provided.', summary: 'Pain is rated 7/10.' },
      [],
    ],
    [
      'a missing medication list',
      {
        rationale: "The patient's current medication regimen is not documented.",
        summary: 'Current medications include Norco and Motrin.',
      },
      summaryOf('a medication list'),
    ],
    [
      'a missing examination',
      {
        rationale: 'There is no documentation of a physical examination.',
        summary: 'Examination of the lumbar spine revealed tenderness.',
      },
      summaryOf('a physical examination'),
    ],
    [
      'no stomach complaints',
      {
        rationale: 'There is no documentation of gastrointestinal symptoms.',
        summary: 'He has heartburn and takes Prilosec.',
      },
      summaryOf('gastrointestinal complaints'),
    ],
    [
      'stomach complaints that the summary denies',
      { rationale: 'There is no documentation of gastrointestinal symptoms.', summary: 'He denies heartburn.' },
      [],
    ],
    [
      'stomach complaints of the utilization review',
      {
        rationale: 'There is no documentation of GI complaints.',
        summary: 'The utilization review denied omeprazole as no GI upset was reported.',
      },
      [],
    ],
    [
      'no trouble sleeping',
      { rationale: 'The patient does not have insomnia.', summary: 'She reports difficulty sleeping due to pain.' },
      summaryOf('trouble sleeping'),
    ],
    [
      'no radicular complaints',
      { rationale: 'There are no radicular symptoms.', summary: 'Low back pain radiates down the left leg.' },
      summaryOf('radicular symptoms'),
    ],
    [
      'spasm',
      {
        rationale: 'Examination revealed no muscle spasms.',
        summary: 'There was spasm of the lumbar paraspinal muscles.',
      },
      summaryOf('muscle spasm'),
    ],
    [
      'therapy that was had',
      {
        rationale: 'There is no documentation of prior physical therapy.',
        summary: 'Treatment to date has included physical therapy and acupuncture.',
      },
      summaryOf('physical therapy', 'arguable'),
    ],
    [
      'therapy that was not had, beside a request',
      {
        rationale: 'The patient has not attended physical therapy.',
        summary: 'The provider requested physical therapy.',
      },
      [],
    ],
    [
      'failure of therapy',
      { rationale: 'There is no evidence of failed physical therapy.', summary: 'He completed physical therapy.' },
      [],
    ],
    [
      'improvement with therapy',
      {
        rationale: 'There is no documentation of functional improvement with physical therapy.',
        summary: 'He completed physical therapy.',
      },
      [],
    ],
    [
      'a film that was taken',
      { rationale: 'No x-rays were obtained.', summary: 'X-ray of the lumbar spine dated May 2 showed spurs.' },
      summaryOf('an x-ray'),
    ],
    [
      'films that are missing',
      { rationale: 'There are no x-rays.', summary: 'X-rays of the lumbar spine revealed degenerative changes.' },
      summaryOf('an x-ray'),
    ],
    [
      'no recent image beside an image',
      { rationale: 'There is no recent MRI.', summary: 'MRI of the lumbar spine of 2012 showed a protrusion.' },
      [],
    ],
    ['an age of somebody else', { rationale: 'This 34 year old has back pain.' }, summaryOf('age')],
    ['the right age', { rationale: 'This 52-year-old male has back pain.' }, []],
  ])('%s', (_what, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it('shows the denial and the words of the summary, exactly', () => {
    const summary = 'He fell. Pain of the low back is rated 7/10.';
    const rationale = 'He is young. A pain score was not provided.';
    expect(flagsOf({ rationale, summary })).toEqual([
      {
        kind: 'rationale_contradicts_summary',
        grade: 'clear',
        concept: 'a pain score',
        explanation: 'The rationale says that a pain score is not documented; the case summary states it: “7/10”.',
        evidence: [
          { start: 11_013, end: 11_043 },
          { start: 39, end: 43 },
        ],
      },
    ]);
  });
});

describe('rationale_contradicts_itself', () => {
  it.each<[string, Case, string[]]>([
    [
      'another rationale that states what is denied',
      {
        rationale: 'There are no neurological deficits in the leg.',
        other: 'Decreased sensation of the left leg supports the request.',
      },
      ['rationale_contradicts_itself clear nerve deficit on examination'],
    ],
    [
      'another rationale that denies it too',
      { rationale: 'There are no neurological deficits.', other: 'There was no decreased sensation.' },
      [],
    ],
  ])('%s', (_what, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});

describe('rationale_contradicts_dates', () => {
  it.each<[string, Case, string[]]>([
    [
      'use for longer than since the injury',
      { rationale: 'The patient has been taking Norco for 3 years.' },
      ['rationale_contradicts_dates clear duration of treatment'],
    ],
    ['use since the injury', { rationale: 'The patient has been taking Norco for 6 months.' }, []],
    ['a limit of the guideline', { rationale: 'The guidelines do not recommend use of Norco for over 2 years.' }, []],
    [
      'an acute phase years after',
      { rationale: 'The patient is in the acute phase.', letter: { reviewedOn: '2019-09-01' } },
      ['rationale_contradicts_dates clear the acute phase'],
    ],
    [
      'a chronic phase within weeks',
      { rationale: 'The patient is now in the chronic phase.', letter: { reviewedOn: '2016-03-20' } },
      ['rationale_contradicts_dates clear the chronic phase'],
    ],
    [
      'use since a year before the injury',
      { rationale: 'The patient has been using Norco since 2011.' },
      ['rationale_contradicts_dates arguable treatment before the injury'],
    ],
    [
      'no date of injury',
      { rationale: 'The patient has been taking Norco for 3 years.', letter: { dateOfInjury: null } },
      [],
    ],
  ])('%s', (_what, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});

describe('the subject of the decision', () => {
  const wrongPart = ['body_part_mismatch clear body part of the decision'];
  it.each<[string, Case, string[]]>([
    [
      'the other side',
      {
        request: 'MRI of the right knee',
        rationale: 'The records do not indicate concerns about a tear of the left knee.',
        summary: 'The right knee hurts.',
      },
      wrongPart,
    ],
    [
      'the other side, injured as well',
      {
        request: 'MRI of the right knee',
        rationale: 'The records do not indicate concerns about a tear of the left knee.',
        summary: 'Both knees hurt: the left knee and the right knee.',
      },
      [],
    ],
    [
      'criteria for another joint',
      {
        request: 'MRI of the right elbow',
        rationale: 'The patient does not meet the criteria for a shoulder MRI.',
      },
      wrongPart,
    ],
    [
      'a verdict on another joint',
      { request: 'MRI of the knee', rationale: 'The request for MRI of the lumbar spine is not medically necessary.' },
      wrongPart,
    ],
    [
      'a verdict on the joint, beside an earlier image of another',
      {
        request: 'MRI of the knee',
        rationale:
          'A prior MRI of the lumbar spine was done. The request for MRI of the knee is not medically necessary.',
      },
      [],
    ],
    [
      'a verdict on another drug',
      { request: 'Flexeril 10mg #60', rationale: 'The request for Norco is not medically necessary.' },
      ['criteria_of_another_treatment clear treatment of the decision'],
    ],
    [
      'a verdict on the drug by its other name',
      { request: 'Flexeril 10mg #60', rationale: 'The request for cyclobenzaprine is not medically necessary.' },
      [],
    ],
    [
      'a combination with another drug',
      {
        request: 'Norco 10/325mg #60',
        rationale: 'Norco is an opioid. The request for naproxen and Norco is not medically necessary.',
      },
      [],
    ],
  ])('%s', (_what, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});

describe('guideline_misapplied', () => {
  it.each<[string, Case, string[]]>([
    [
      'a number within the limit said to exceed it',
      {
        request: 'Physical therapy, 8 sessions',
        rationale: 'Guidelines recommend 10 visits over 8 weeks. The request exceeds the guideline recommendation.',
      },
      ['guideline_misapplied clear number of visits'],
    ],
    [
      'a number over the limit',
      {
        request: 'Physical therapy 3 times a week for 6 weeks',
        rationale: 'Guidelines recommend 10 visits over 8 weeks. The request exceeds the guideline recommendation.',
      },
      [],
    ],
    [
      'a number that is added to earlier visits',
      {
        request: 'Physical therapy, 8 sessions',
        rationale: 'Guidelines recommend 10 visits. He completed 12 sessions. The request exceeds the recommendation.',
      },
      [],
    ],
  ])('%s', (_what, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});
