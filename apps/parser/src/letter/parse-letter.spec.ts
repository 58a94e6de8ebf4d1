import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { letterSchema, type Letter } from '#domain/model/letter.js';
import { parseLetter } from './parse-letter.js';
import { documentOf } from './spec-support/document-of.js';
import { letterOf2014, letterOf2016 } from './spec-support/invented-letters.js';
import { bareWords, valueAt, valuesThatNeedEvidence, wordsAt } from './spec-support/values-with-evidence.js';

const context = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };

const parse = (letter: string): Letter => {
  const parsed = parseLetter(documentOf(letter), context);
  if (parsed.kind === 'rejected') throw new Error(parsed.rejection.detail);
  return parsed.letter;
};

const rejectionOf = (letter: string): string | null => {
  const parsed = parseLetter(documentOf(letter), context);
  return parsed.kind === 'rejected' ? parsed.rejection.code : null;
};

const noticesOf = (letter: string) => parse(letter).notices.map(({ kind, pointer }) => `${kind} ${pointer ?? ''}`);

describe('parseLetter', () => {
  it('reads a letter of 2016', () => {
    const letter = parse(letterOf2016);
    expect(letterSchema.parse(letter)).toEqual(letter);
    expect(letter).toMatchObject({
      layout: 'determination-2016',
      header: { caseNumber: 'CM16-0900001', decisionDate: '2016-10-19', priority: 'standard' },
      reviewer: {
        specialties: ['Physical Medicine & Rehabilitation', 'Pain Management'],
        licensedIn: ['CA', 'NY'],
      },
      injuredWorker: { age: 41, sex: 'female' },
      dateOfInjury: '2016-03-07',
      utilizationReview: { date: '2016-08-18', decision: 'denied' },
      pageCount: 2,
      notices: [{ kind: 'unresolved', pointer: '/determinations/0/disputedItem' }],
    });
    expect(letter.caseSummary).toMatch(/^The injured worker is .* denied two requests\.$/);
    expect(
      letter.determinations.map(({ requestedItem, outcome, headingFamily }) => [requestedItem, outcome, headingFamily]),
    ).toEqual([
      ['Lamp for the bedside, model B. 2', 'upheld', 'plain'],
      [expect.stringMatching(/^Ten visits .* for the low back$/), 'overturned', 'partial-certification'],
      ['Associated surgical service: Cold pack', 'upheld', 'associated-surgical-service'],
    ]);
    expect(letter.determinations[1]).toMatchObject({
      ordinal: 2,
      originalItem: 'Ten visits of stretching for the low back',
      authorizedItem: 'Six visits of stretching for the low back',
      disputedItem: 'four visits of stretching for the low back',
      rationale:
        'Each visit brought her further, and four more reach the count that the schedule names (Baker, 2008). The remaining four visits are medically necessary.',
      rationaleConclusion: 'medically_necessary',
      secondaryCitations: [{ raw: '(Baker, 2008)', page: null, year: 2008 }],
    });
  });

  it('reads a letter of 2014, with a notice for each fault', () => {
    const letter = parse(letterOf2014);
    expect(letter).toMatchObject({
      layout: 'determination-2014',
      header: { caseNumber: null, decisionDate: null },
      reviewer: {
        specialties: ['Physical Medicine and Rehabilitation', 'Sleep Medicine', 'Spinal Cord Injury'],
        licensedIn: ['CA', 'NV'],
      },
      dateOfInjury: '2007-05-09',
      utilizationReview: { date: '2014-03-04' },
      pageCount: null,
    });
    expect(noticesOf(letterOf2014)).toEqual([
      'unresolved /determinations/0/disputedItem',
      'citation_contradicts_itself /determinations/0/claimsAdministratorBasis',
      'citation_without_page /determinations/0/reviewerBasis',
      'unresolved /determinations/1/disputedItem',
    ]);
  });

  it.each([
    ['2016', letterOf2016],
    ['2014', letterOf2014],
  ])('shows for every value of the letter of %s the words that it was read from', (_, letter) => {
    const read = parse(letter);
    const values = valuesThatNeedEvidence(read);
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter(({ pointer }) => wordsAt(read, pointer) === null)).toEqual([]);
  });

  it.each([
    ['2016', letterOf2016],
    ['2014', letterOf2014],
  ])('shows for every text of the letter of %s the same words', (_, letter) => {
    const read = parse(letter);
    const texts = Object.keys(read.evidence).filter((pointer) =>
      /\/(?:caseNumber|caseSummary|requestedItem|disputedItem|originalItem|authorizedItem|rationale|text|specialties\/\d+)$/.test(
        pointer,
      ),
    );
    expect(texts.length).toBeGreaterThan(8);
    for (const pointer of texts) {
      expect([pointer, bareWords(wordsAt(read, pointer) ?? '')]).toEqual([
        pointer,
        bareWords(String(valueAt(read, pointer))),
      ]);
    }
  });

  it('returns pages for documents with pages only', () => {
    const { evidence } = parse(letterOf2016);
    expect(evidence['/header/caseNumber']).toMatchObject({ page: 1 });
    expect(evidence['/determinations/1/requestedItem']).toMatchObject({ page: 2 });
    expect(JSON.stringify(parse(letterOf2014).evidence)).not.toContain('page');
  });

  it('has the same fingerprint for the same words', () => {
    const { fingerprint } = parse(letterOf2014);
    expect(parse(letterOf2014.replace('the tablets stay in', 'the tablets  stay\nin')).fingerprint).toBe(fingerprint);
    expect(parse(letterOf2014.replace('the tablets stay in', 'the tablets lie in')).fingerprint).not.toBe(fingerprint);
  });

  it.each([
    ['dates_out_of_order /header', letterOf2016.replace('09/14/2016', '01/14/2016')],
    [
      'counts_disagree /determinations',
      letterOf2016.replace('MAXIMUS guideline: The Expert Reviewer did not', 'The Expert Reviewer did not'),
    ],
    ['misspelt /determinations/0/outcome', letterOf2016.replace('model B. 2: Upheld', 'model B. 2: Uphled')],
    ['unresolved /reviewer/licensedIn', letterOf2016.replace('California, New', 'Atlantis, New')],
    ['misspelt /determinations/1/disputedItem', letterOf2014.replace('LAMP:', 'WHEELCHIAR:')],
    ['layout_unknown /layout', letterOf2016.slice(letterOf2016.indexOf('Lamp for')).replace(/Claims.*|Section.*/g, '')],
  ])('notes %s', (notice, letter) => {
    expect(noticesOf(letter)).toContain(notice);
  });

  it('notes what the decoding repaired', () => {
    const parsed = parseLetter({ ...documentOf(letterOf2014), repairs: ['2 NUL byte(s) removed.'] }, context);
    expect(parsed).toMatchObject({ kind: 'letter' });
    if (parsed.kind !== 'letter') return;
    expect(parsed.letter.notices[0]).toEqual({
      kind: 'text_repaired',
      pointer: '/text',
      detail: '2 NUL byte(s) removed.',
    });
  });

  it.each([
    ['empty_document', ''],
    ['not_an_imr_letter', 'A recipe for bread.'],
    ['not_an_imr_letter', 'INDEPENDENT REVIEW\n[X] Upheld (Agree)\n[ ] Overturned (Disagree)'],
    ['several_letters', letterOf2014 + letterOf2014],
    ['several_letters', letterOf2016 + '\nCase Number: CM16-0900002'],
    ['several_letters', letterOf2016 + '\nCase Number:\nDecision Date:\n\nCM16-0900002\n01/10/2017'],
    ['no_determinations', letterOf2014.slice(0, letterOf2014.indexOf('TABLET'))],
  ])('rejects as %s', (code, letter) => {
    expect(rejectionOf(letter)).toBe(code);
  });

  it('rejects a document with more items than the maximum', () => {
    const item = letterOf2014.slice(letterOf2014.indexOf('LAMP:'));
    expect(rejectionOf(letterOf2014 + item.repeat(300))).toBe('several_letters');
  });
});
