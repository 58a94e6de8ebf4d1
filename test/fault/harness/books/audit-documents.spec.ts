import { expect, it } from 'vitest';
import { type Fate, madeDocument } from '../letters/made-document.js';
import { auditDocuments } from './audit-documents.js';

const letter: Fate = { kind: 'letter', letter: { caseNumber: 'CM16-0000001', decisionDate: null, items: [] } };
const good = madeDocument('good', 'text/plain', 'good', letter);
const bad = madeDocument('bad', 'text/plain', 'bad', { kind: 'rejected', codes: ['not_an_imr_letter'] });
const row = (documentId: string, state: string, code: string | null = null) => ({ documentId, state, code });

const right = [row(good.documentId, 'parsed'), row(bad.documentId, 'rejected', 'not_an_imr_letter')];

it('finds nothing where each document ended as it must', () => {
  expect(auditDocuments([good, bad], [good, bad], right)).toEqual([]);
});

it('lets a document be there that was sent and of which nobody was told', () => {
  expect(auditDocuments([good], [good, bad], right)).toEqual([]);
});

it.each([
  ['lost', right.slice(1), '1 accepted documents are lost'],
  ['that nobody sent', [...right, row('ff', 'parsed')], '1 documents were never sent'],
  ['that failed', [row(good.documentId, 'failed', 'parser_fault'), ...right.slice(1)], '1 documents ended wrongly'],
  [
    'rejected for another reason',
    [...right.slice(0, 1), row(bad.documentId, 'rejected', 'not_text')],
    '1 documents ended wrongly',
  ],
  ['read though it is none', [...right.slice(0, 1), row(bad.documentId, 'parsed')], '1 documents ended wrongly'],
])('tells of a document %s', (_, stored, words) => {
  const faults = auditDocuments([good, bad], [good, bad], stored);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(words);
});
