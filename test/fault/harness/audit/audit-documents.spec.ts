import { expect, it } from 'vitest';
import { type ExpectedResult, testDocument } from '../letters/test-document.js';
import { auditDocuments } from './audit-documents.js';

const letter: ExpectedResult = {
  kind: 'letter',
  letter: { caseNumber: 'CM16-0000001', decisionDate: null, items: [] },
};
const good = testDocument('good', 'text/plain', 'good', letter);
const bad = testDocument('bad', 'text/plain', 'bad', { kind: 'rejected', codes: ['not_an_imr_letter'] });
const row = (documentId: string, state: string, code: string | null = null) => ({ documentId, state, code });

const right = [row(good.documentId, 'parsed'), row(bad.documentId, 'rejected', 'not_an_imr_letter')];

it('has no findings when each document has its expected result', () => {
  expect(auditDocuments([good, bad], [good, bad], right)).toEqual([]);
});

it('allows a document that was sent but not confirmed', () => {
  expect(auditDocuments([good], [good, bad], right)).toEqual([]);
});

it.each([
  ['that is lost', right.slice(1), '1 accepted documents are lost'],
  ['that nobody sent', [...right, row('ff', 'parsed')], '1 documents were not sent'],
  [
    'that failed',
    [row(good.documentId, 'failed', 'parser_fault'), ...right.slice(1)],
    '1 documents have another result than expected',
  ],
  [
    'rejected for another reason',
    [...right.slice(0, 1), row(bad.documentId, 'rejected', 'not_text')],
    '1 documents have another result than expected',
  ],
  [
    'parsed although it is not a letter',
    [...right.slice(0, 1), row(bad.documentId, 'parsed')],
    '1 documents have another result than expected',
  ],
])('reports a document %s', (_, stored, words) => {
  const findings = auditDocuments([good, bad], [good, bad], stored);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain(words);
});
