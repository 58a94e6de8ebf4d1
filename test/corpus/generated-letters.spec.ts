import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseLetter } from '../../apps/parser/src/letter/parse-letter.js';
import { extractDocumentText } from '../../apps/parser/src/text/extract-document-text.js';
import { createPdfTextReader } from '../../apps/parser/src/text/pdf/pool/pdf-pool.js';
import { generateLetters, type LetterKind } from '../../tools/generator/generate-letters.js';
import { compareWithTruth, type TruthCheck } from './compare-with-truth.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const pdf = createPdfTextReader();
const seed = 6;

const checked = new Map<string, TruthCheck[]>();
const rejected: string[] = [];

async function read(kind: LetterKind, count: number): Promise<void> {
  for await (const { name, bytes, truth } of generateLetters({ seed, from: 0, count, kind })) {
    const reading = await extractDocumentText(bytes, kind === 'pdf' ? 'application/pdf' : 'text/plain', pdf);
    const parsed = reading.kind === 'text' ? parseLetter(reading.text, { sha256 }) : reading;
    if (parsed.kind === 'rejected') rejected.push(name);
    else {
      for (const check of compareWithTruth(truth, parsed.letter)) {
        checked.set(check.field, [...(checked.get(check.field) ?? []), check]);
      }
    }
  }
}

beforeAll(async () => {
  await read('text', 300);
  await read('pdf', 12);
}, 120_000);
afterAll(() => pdf.close());

const wrong = (field: string): TruthCheck[] => (checked.get(field) ?? []).filter(({ right }) => !right);

describe('generated letters', () => {
  it('are all read as letters', () => {
    expect(rejected).toEqual([]);
  });

  it.each([
    'layout',
    'caseNumber',
    'decisionDate',
    'dateAssigned',
    'urDenialDate',
    'applicationReceived',
    'priority',
    'licensedIn',
    'specialties',
    'age',
    'sex',
    'items',
    'heading',
    'family',
    'disputed',
    'original',
    'authorized',
    'datesOfService',
    'outcome',
    'conclusion',
    'claims.basedOnMtus',
    'reviewer.basedOnMtus',
  ])('%s: read as it was made, every time', (field) => {
    expect(checked.get(field)?.length).toBeGreaterThan(0);
    expect(wrong(field)).toEqual([]);
  });

  // What the generator draws from lists of its own can be a name that the parser takes for something near it.
  it.each([
    ['caseSummary', 0.99],
    ['category', 0.99],
    ['subcategory', 0.99],
    ['substance', 0.99],
    ['drugClass', 0.99],
    ['rationale', 0.99],
    ['flags', 0.98],
    ['claims.citations', 0.99],
    ['claims.authority', 0.98],
    ['claims.document', 0.99],
    ['claims.section', 0.98],
    ['claims.pages', 0.99],
    ['reviewer.citations', 0.99],
    ['reviewer.authority', 0.98],
    ['reviewer.document', 0.99],
    ['reviewer.section', 0.98],
    ['reviewer.pages', 0.99],
  ])('%s: read as it was made in at least %d of all', (field, least) => {
    const all = checked.get(field)?.length ?? 0;
    expect(all).toBeGreaterThan(0);
    expect(1 - wrong(field).length / all).toBeGreaterThanOrEqual(least);
  });
});
