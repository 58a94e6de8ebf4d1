import { describe, expect, it } from 'vitest';
import { compareLetter } from './compare-letter.js';
import { isRight } from './field-check.js';
import { type Json } from './json.js';
import { type Reading } from './reading.js';
import { hashOfWords } from './words.js';

const item = {
  requestedItem: 'Norco 10/325mg #60',
  outcome: 'upheld',
  substance: 'acetaminophen/hydrocodone',
  quantity: 60,
  refills: null,
  flags: [{ kind: 'body_part_mismatch', explanation: 'Judged by another chapter.' }],
  reviewerBasis: {
    basedOnMtus: true,
    citations: [{ authority: 'MTUS', pages: ['8'] }],
    text: 'Decision based on MTUS.',
  },
  rationale: 'No gain is noted. Norco is not medically necessary.',
};
const letter = {
  layout: 'determination-2016',
  header: { caseNumber: 'CM16-0900001', priority: 'standard' },
  reviewer: { specialties: ['Family Practice', 'Neurology'], licensedIn: ['CA', 'TX'] },
  injuredWorker: { age: 40, sex: 'male' },
  dateOfInjury: '2016-01-02',
  diagnoses: ['lumbar strain', 'GERD'],
  caseSummary: 'A man of forty.',
  determinations: [item],
};
const parsed = (data: Json): Reading => ({ kind: 'parsed', file: 'a.txt', data });

/** The fields of `a.txt` that are missed under a label. */
const missed = (label: { readonly [name: string]: Json }, reading: Reading | undefined): string[] =>
  compareLetter(
    { letter: 'a.txt', file: 'a.json', label: { letter: 'a.txt', determinations: [{}], ...label } },
    reading,
  )
    .filter((check) => !isRight(check) && !check.field.startsWith('evidence'))
    .map(({ field, where }) => `${where} ${field}`);

const itemMissed = (label: { readonly [name: string]: Json }): string[] =>
  missed({ determinations: [{ ordinal: 1, ...label }] }, parsed(letter));

describe('compareLetter', () => {
  it.each<[string, { readonly [name: string]: Json }]>([
    ['nothing but the count', {}],
    ['the same head', { layout: letter.layout, header: letter.header, dateOfInjury: '2016-01-02' }],
    ['diagnoses in another order', { diagnoses: ['GERD', 'Lumbar strain'] }],
    ['reviewer as lines', { reviewer: { specialtiesText: 'Family Practice, Neurology', licensedInText: 'X,Y' } }],
    ['the ends of the summary', { caseSummaryStarts: 'A man', caseSummaryEnds: 'forty.' }],
  ])('finds no miss under a label with %s', (_name, label) => {
    expect(missed(label, parsed(letter))).toEqual([]);
  });

  it.each<[string, { readonly [name: string]: Json }]>([
    ['layout', { layout: 'unknown' }],
    ['header.priority', { header: { priority: null } }],
    ['injuredWorker.age', { injuredWorker: { age: 41 } }],
    ['dateOfInjury', { dateOfInjury: null }],
    ['reviewer.specialties', { reviewer: { specialties: ['Neurology', 'Family Practice'] } }],
    ['reviewer.licensedIn', { reviewer: { licensedIn: ['CA'] } }],
    ['reviewer.licensedIn (count)', { reviewer: { licensedInText: 'California' } }],
    ['diagnoses', { diagnoses: null }],
    ['caseSummary', { caseSummaryStarts: 'A woman', caseSummaryEnds: 'forty.' }],
    ['caseSummary', { caseSummary: 'A man of fifty.' }],
    ['item count', { determinations: [{}, {}] }],
  ])('misses %s', (field, label) => {
    expect(missed(label, parsed(letter))).toEqual([`a.txt ${field}`]);
  });

  it.each<[string, { readonly [name: string]: Json }]>([
    [
      'words',
      { requestedItem: 'NORCO 10/325 MG, #60', rationale: 'No gain is noted; norco is not medically necessary' },
    ],
    ['a hash of words', { rationaleWordsSha256: hashOfWords(item.rationale) }],
    ['ends', { rationaleStarts: 'No gain', rationaleEnds: 'necessary.' }],
    ['ingredients in another order', { substance: 'hydrocodone/acetaminophen' }],
    ['flags by kind', { flags: ['body_part_mismatch'] }],
    ['a null', { refills: null }],
    ['a basis as a record', { reviewerBasis: { basedOnMtus: true, citations: item.reviewerBasis.citations } }],
    ['a basis spread out', { reviewerBasisBasedOnMtus: true, reviewerBasisText: 'decision based on MTUS' }],
  ])('takes an item as right by %s', (_name, label) => {
    expect(itemMissed(label)).toEqual([]);
  });

  it.each<[string, { readonly [name: string]: Json }]>([
    ['requestedItem', { requestedItem: 'Norco' }],
    ['rationale', { rationaleWordsSha256: hashOfWords('other') }],
    ['rationale', { rationaleStarts: 'Some gain', rationaleEnds: 'necessary.' }],
    ['quantity', { quantity: null }],
    ['substance', { substance: null }],
    ['flags', { flags: [] }],
    ['reviewerBasis.basedOnMtus', { reviewerBasis: { basedOnMtus: false } }],
    ['reviewerBasis.citations', { reviewerBasisCitations: [{ authority: 'MTUS', pages: ['9'] }] }],
    ['reviewerBasis.citations', { reviewerBasisCitationsSha256: '00' }],
    ['claimsAdministratorBasis.text', { claimsAdministratorBasisText: 'Decision' }],
  ])('misses %s of an item', (field, label) => {
    expect(itemMissed(label)).toEqual([`a.txt#1 ${field}`]);
  });

  it('compares a rejection by its code', () => {
    expect(missed({ rejected: 'not_text' }, { kind: 'rejected', file: 'a.txt', code: 'not_text' })).toEqual([]);
    expect(missed({ rejected: 'not_text' }, { kind: 'rejected', file: 'a.txt', code: 'empty_document' })).toHaveLength(
      1,
    );
    expect(missed({ rejected: 'not_text' }, parsed(letter))).toEqual(['a.txt rejected']);
  });

  it('misses a letter that was not read', () => {
    expect(missed({}, undefined)).toEqual(['a.txt letter parsed']);
    expect(missed({}, { kind: 'failed', file: 'a.txt' })).toEqual(['a.txt letter parsed']);
  });
});
