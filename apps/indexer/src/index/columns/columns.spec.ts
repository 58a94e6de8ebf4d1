import { expect, it } from 'vitest';
import { type Determination } from '#domain/model/determination.js';
import { type Citation } from '#domain/model/guideline-basis.js';
import {
  documentIdOf,
  makeDetermination,
  makeDocument,
  makeLetter,
} from '../../../../../test/support/letter-factory.js';
import { type Column } from '../insert-rows.js';
import { type ParsedResult } from '../processing-result.js';
import { citationColumns, citationRows } from './citation-columns.js';
import { determinationColumns } from './determination-columns.js';
import { documentColumns } from './document-columns.js';
import { factColumns } from './fact-columns.js';
import { letterColumns } from './letter-columns.js';

/** A row as it is written: each column with its type and value. */
function rowOf<Row>(columns: readonly Column<Row>[], row: Row) {
  return Object.fromEntries(columns.map((column) => [`${column.name} ${column.type}`, column.of(row)]));
}

const citation: Citation = {
  authority: 'MTUS',
  document: 'Low Back Complaints',
  edition: 2004,
  chapter: '12',
  section: 'Physical Methods',
  sections: ['Physical Methods', 'Activity'],
  regulation: '9792.23.5',
  pages: ['300', '301'],
  bodyParts: ['lumbar-spine'],
  url: 'https://example.org',
  raw: 'Low Back Complaints 2004',
};
const odg: Citation = { ...citation, authority: 'ODG', document: null, sections: [], raw: 'ODG' };

const determination: Determination = makeDetermination({
  ordinal: 2,
  requestedItem: 'Tramadol 50mg #60 with 1 refill',
  disputedItem: 'Tramadol after physical therapy',
  originalItem: 'Tramadol #90',
  authorizedItem: 'Tramadol #30',
  headingFamily: 'retrospective',
  datesOfService: ['2016-03-01'],
  outcome: 'overturned',
  category: 'medication',
  subcategory: 'oral',
  substance: 'tramadol',
  drugClass: 'opioids',
  strength: '50 mg',
  quantity: 60,
  refills: 1,
  bodyParts: ['low-back'],
  frequency: { times: 2, timesTo: null, per: 'week' },
  resolutions: [{ field: 'category', written: 'tramadol', resolved: 'medication', method: 'exact' }],
  claimsAdministratorBasis: { basedOnMtus: false, citations: [odg], text: 'Based on ODG.' },
  reviewerBasis: { basedOnMtus: true, citations: [citation, odg], text: 'Based on MTUS.' },
  rationale: 'It is necessary.',
  rationaleConclusion: 'medically_necessary',
  secondaryCitations: [{ raw: 'Smith 2004', page: null, year: 2004 }],
  reasons: [
    { topic: 'benefit', direction: 'against', primary: false },
    { topic: 'plan', direction: 'against', primary: true },
  ],
  flags: [
    { kind: 'body_part_mismatch', grade: 'arguable', concept: 'c', explanation: 'x', evidence: [{ start: 0, end: 1 }] },
  ],
});
const bare = makeDetermination({ category: null, subcategory: null });
const letter = {
  ...makeLetter({
    documentId: documentIdOf('a'),
    header: { caseNumber: 'CM16-0000007', dateOfInjury: '2016-02-02' },
    notices: [],
  }),
  determinations: [bare, determination],
};
const document = makeDocument(letter.documentId, { receivedAt: '2026-11-22T10:30:00.000+01:00', batch: 'b' });
const parsed: ParsedResult = { state: 'parsed', document, revision: 4, letter };

const common = {
  'document_id bytea': Buffer.from(documentIdOf('a'), 'hex'),
  'name text': document.name,
  'source text': 'http',
  'media_type text': 'text/plain',
  'size_bytes integer': 6_300,
  'received_at timestamptz': '2026-11-22T09:30:00.000Z',
  'batch text': 'b',
  'revision integer': 4,
};

it('the row of a parsed document has no reason', () => {
  expect(rowOf(documentColumns, parsed)).toEqual({
    ...common,
    'state text': 'parsed',
    'reason_code text': null,
    'reason_detail text': null,
    'attempts integer': null,
    'failure_places text[]': null,
  });
});

it('the row of a rejected document has its reason and no attempts', () => {
  const reason = { code: 'not_an_imr_letter', detail: 'It has no heading.' };
  expect(rowOf(documentColumns, { state: 'rejected', document, revision: 4, reason })).toEqual({
    ...common,
    'state text': 'rejected',
    'reason_code text': 'not_an_imr_letter',
    'reason_detail text': 'It has no heading.',
    'attempts integer': null,
    'failure_places text[]': null,
  });
});

it('the row of a failed document has its reason, attempts and code locations', () => {
  const reason = { code: 'parser_fault', detail: 'TypeError' };
  expect(
    rowOf(documentColumns, { state: 'failed', document, revision: 4, reason, attempts: 5, places: ['at one'] }),
  ).toEqual({
    ...common,
    'state text': 'failed',
    'reason_code text': 'parser_fault',
    'reason_detail text': 'TypeError',
    'attempts integer': 5,
    'failure_places text[]': ['at one'],
  });
});

it('the row of a letter has every field of the letter, its rank and its case outcome', () => {
  const notices = [{ kind: 'misspelt', pointer: null, detail: 'x' }] as const;
  expect(rowOf(letterColumns, { result: parsed, standing: 'copy', notices })).toEqual({
    'document_id bytea': Buffer.from(documentIdOf('a'), 'hex'),
    'copy_key text': 'case:CM16-0000007',
    'standing text': 'copy',
    'case_number text': 'CM16-0000007',
    'fingerprint bytea': Buffer.from(letter.fingerprint, 'hex'),
    'fullness integer': expect.any(Number) as number,
    'received_at timestamptz': '2026-11-22T09:30:00.000Z',
    'layout text': 'determination-2016',
    'decision_date date': '2017-01-06',
    'date_assigned date': '2016-11-30',
    'date_of_injury date': '2016-02-01',
    'ur_denial_date date': '2016-11-04',
    'application_received date': '2016-11-21',
    'priority text': 'standard',
    'specialties text[]': ['Family Practice'],
    'licensed_in text[]': ['CA'],
    'age smallint': 41,
    'sex text': 'female',
    'ur_decision text': 'denied',
    'ur_date date': '2016-11-04',
    'diagnoses text[]': ['lumbar strain'],
    'case_outcome text': 'partly-overturned',
    'case_summary text': letter.caseSummary,
    'text text': letter.text,
    'evidence jsonb': JSON.stringify(letter.evidence),
    'notices jsonb': JSON.stringify(notices),
    'page_count integer': 3,
  });
});

it.each([
  [['upheld', 'upheld'], 'upheld'],
  [['overturned', 'overturned'], 'overturned'],
  [['upheld', 'overturned'], 'partly-overturned'],
] as const)('the case outcome of %j is %s', (outcomes, expected) => {
  const decided = { ...letter, determinations: outcomes.map((outcome) => makeDetermination({ outcome })) };
  const result = { ...parsed, letter: decided };
  expect(rowOf(letterColumns, { result, standing: 'counted', notices: [] })).toMatchObject({
    'case_outcome text': expected,
  });
});

it('the row of a determination has every field of the determination and what it repeats of its letter', () => {
  const row = { letterId: '9', counted: true, decisionDate: '2017-01-06', determination };
  expect(rowOf(determinationColumns, row)).toEqual({
    'letter_id bigint': '9',
    'ordinal smallint': 2,
    'counted boolean': true,
    'decision_date date': '2017-01-06',
    'requested_item text': 'Tramadol 50mg #60 with 1 refill',
    'disputed_item text': 'Tramadol after physical therapy',
    'original_item text': 'Tramadol #90',
    'authorized_item text': 'Tramadol #30',
    'heading_family text': 'retrospective',
    'dates_of_service date[]': ['2016-03-01'],
    'outcome text': 'overturned',
    'category text': 'medication',
    'subcategory text': 'oral',
    'substance text': 'tramadol',
    'drug_class text': 'opioids',
    'strength text': '50 mg',
    'quantity numeric': 60,
    'refills integer': 1,
    'treatments text[]': ['physical therapy'],
    'body_parts text[]': ['low-back'],
    'frequency jsonb': '{"times":2,"timesTo":null,"per":"week"}',
    'duration jsonb': null,
    'resolutions jsonb': JSON.stringify(determination.resolutions),
    'administrator_based_on_mtus boolean': false,
    'administrator_basis text': 'Based on ODG.',
    'reviewer_based_on_mtus boolean': true,
    'reviewer_basis text': 'Based on MTUS.',
    'rationale text': 'It is necessary.',
    'rationale_conclusion text': 'medically_necessary',
    'secondary_citations jsonb': '[{"raw":"Smith 2004","page":null,"year":2004}]',
    'reasons jsonb': JSON.stringify(determination.reasons),
    'flags jsonb': JSON.stringify(determination.flags),
  });
});

it('a determination has a row for each citation of either side, numbered from 1', () => {
  const rows = citationRows('5', determination);
  expect(rows.map(({ side, ordinal, citation: cited }) => [side, ordinal, cited.raw])).toEqual([
    ['claims-administrator', 1, 'ODG'],
    ['reviewer', 1, 'Low Back Complaints 2004'],
    ['reviewer', 2, 'ODG'],
  ]);
  const [, first] = rows;
  if (first === undefined) throw new Error('three rows are expected');
  expect(rowOf(citationColumns, first)).toEqual({
    'determination_id bigint': '5',
    'side text': 'reviewer',
    'ordinal smallint': 1,
    'authority text': 'MTUS',
    'document text': 'Low Back Complaints',
    'edition integer': 2004,
    'chapter text': '12',
    'section text': 'Physical Methods',
    'sections text[]': ['Physical Methods', 'Activity'],
    'regulation text': '9792.23.5',
    'pages text[]': ['300', '301'],
    'body_parts text[]': ['lumbar-spine'],
    'url text': 'https://example.org',
    'raw text': 'Low Back Complaints 2004',
  });
});

it('the facts of a letter have its dates and one narrow item for each determination', () => {
  const row = { letterId: '9', standing: 'counted', letter, determinationIds: ['11', '12'] } as const;
  const { 'items json': items, ...columns } = rowOf(factColumns, row);
  expect(columns).toEqual({
    'letter_id bigint': '9',
    'standing text': 'counted',
    'age smallint': 41,
    'sex text': 'female',
    'layout text': 'determination-2016',
    'case_number text': 'CM16-0000007',
    'decision_date date': '2017-01-06',
    'date_assigned date': '2016-11-30',
    'date_of_injury date': '2016-02-01',
    'header_date_of_injury date': '2016-02-02',
    'ur_denial_date date': '2016-11-04',
    'application_received date': '2016-11-21',
    'specialties text': 'Family Practice',
    'licensed_in text': 'CA',
  });
  expect(JSON.parse(String(items))).toEqual([
    [
      ...[11, 0, '', '', '', '', 'plain', '', 'MTUS', 'Low Back Complaints', 'Physical Methods', '', '', '', ''],
      ...['low-back', 'brace', '', '', '', '', '', ''],
    ],
    [
      12,
      1,
      'medication',
      'oral',
      'opioids',
      'tramadol',
      'retrospective',
      'ODG',
      'MTUS\nODG',
      'Low Back Complaints',
      'Activity\nPhysical Methods',
      'body_part_mismatch',
      'benefit/against\nplan/against',
      'plan/against',
      'arguable',
      'low-back',
      'physical therapy',
      '50 mg',
      '60',
      '',
      '2',
      '',
      '60',
    ],
  ]);
});
