import { describe, expect, it } from 'vitest';
import { csv, ndjson } from './export-format.js';
import { type ExportedDetermination, exportedColumns } from './exported-determination.schema.js';

const row: ExportedDetermination = {
  letterId: 'ab'.repeat(32),
  ordinal: 1,
  caseNumber: null,
  decisionDate: '2016-05-04',
  outcome: 'upheld',
  caseOutcome: 'upheld',
  requestedItem: 'Walking stick',
  disputedItem: 'Walking stick',
  originalItem: null,
  authorizedItem: null,
  headingFamily: 'plain',
  datesOfService: [],
  category: 'dmepos',
  subcategory: 'dme',
  drugClass: null,
  substance: null,
  strength: null,
  quantity: 1,
  refills: null,
  bodyParts: ['knee', 'ankle'],
  frequency: null,
  duration: null,
  administratorBasedOnMtus: true,
  administratorAuthorities: ['MTUS'],
  administratorBasis: '',
  reviewerBasedOnMtus: false,
  reviewerAuthorities: [],
  reviewerDocuments: [],
  reviewerSections: [],
  reviewerBasis: '',
  rationaleConclusion: null,
  rationale: 'It is not needed.',
  flags: [],
  layout: 'determination-2016',
  specialties: [],
  licensedIn: [],
  priority: null,
  dateOfInjury: null,
  urDenialDate: null,
  applicationReceived: null,
  dateAssigned: null,
  age: null,
  sex: null,
  urDecision: null,
  urDate: null,
  diagnoses: null,
  revision: 7,
  flagGrades: [],
  reasons: [],
  primaryReason: null,
  letterUrl: 'http://127.0.0.1:3000/letters/ab',
  sides: [],
  frequencyTimes: null,
  frequencyTimesTo: null,
  frequencyPer: null,
  durationAmount: null,
  durationAmountTo: null,
  durationUnit: null,
  visitsPerWeek: null,
  weeks: null,
  sessions: 1,
  daysSinceInjury: null,
};

/** The first cell, before any cell that can be quoted. */
const cellOf = (column: keyof ExportedDetermination, value: Partial<ExportedDetermination>) =>
  csv.write([{ ...row, ...value }], exportedColumns).split(',')[exportedColumns.indexOf(column)];

describe('CSV', () => {
  it('begins with the names of its columns', () => {
    expect(csv.begin(exportedColumns)).toMatch(/^letterId,ordinal,caseNumber,decisionDate,outcome,/);
    expect(csv.begin(exportedColumns)).toMatch(
      /,revision,flagGrades,reasons,primaryReason,letterUrl,.*,daysSinceInjury\r\n$/,
    );
    expect(csv.begin(['outcome', 'caseNumber'])).toBe('outcome,caseNumber\r\n');
  });

  it.each<[string, keyof ExportedDetermination, Partial<ExportedDetermination>, string]>([
    ['nothing', 'caseNumber', {}, ''],
    ['numbers', 'quantity', { quantity: 22.5 }, '22.5'],
    ['numbers below nothing', 'ordinal', { ordinal: -2 }, '-2'],
    ['what is true', 'administratorBasedOnMtus', {}, 'true'],
    ['what is not', 'reviewerBasedOnMtus', {}, 'false'],
    ['lists', 'bodyParts', {}, 'knee; ankle'],
    ['a formula', 'caseNumber', { caseNumber: '=1+1' }, "'=1+1"],
    ['another', 'caseNumber', { caseNumber: '+1' }, "'+1"],
    ['a difference', 'caseNumber', { caseNumber: '-1' }, "'-1"],
    ['a function', 'caseNumber', { caseNumber: '@SUM(A1)' }, "'@SUM(A1)"],
    ['a tabulator', 'caseNumber', { caseNumber: '\t=1' }, "'\t=1"],
    ['a list that would be a formula', 'bodyParts', { bodyParts: ['=1', '2'] }, "'=1; 2"],
    ['quotes', 'caseNumber', { caseNumber: 'say "so"' }, '"say ""so"""'],
    ['line ends', 'caseNumber', { caseNumber: 'a\nb' }, '"a\nb"'],
    ['a carriage return', 'caseNumber', { caseNumber: '\rb' }, `"'\rb"`],
  ])('writes %s', (_, column, value, cell) => {
    expect(cellOf(column, value)).toBe(cell);
  });

  it('writes what has parts as JSON', () => {
    expect(csv.write([{ ...row, duration: { amount: 4, amountTo: null, unit: 'week' } }], exportedColumns)).toContain(
      ',"{""amount"":4,""amountTo"":null,""unit"":""week""}",',
    );
  });

  it('ends each row as RFC 4180 has it', () => {
    expect(csv.write([row, row], exportedColumns)).toMatch(/^[^\r\n]*\r\n[^\r\n]*\r\n$/);
  });
});

describe('NDJSON', () => {
  it('gives each row as it is, on a line of its own', () => {
    const lines = ndjson.write([row, { ...row, rationale: 'a\nb' }], exportedColumns).split('\n');
    expect(lines.map((line) => (line === '' ? null : (JSON.parse(line) as unknown)))).toEqual([
      row,
      { ...row, rationale: 'a\nb' },
      null,
    ]);
  });
});
