import { expect, it } from 'vitest';
import { documentResult } from './document-result.js';

const documentId = 'a'.repeat(64);

it.each(['accepted', 'known'] as const)('tells where a document that is %s can be asked for', (status) => {
  expect(documentResult('a.txt', { status, documentId }, 'http://reporter.example/')).toEqual({
    name: 'a.txt',
    status,
    documentId,
    statusUrl: `http://reporter.example/v1/documents/${documentId}`,
  });
});

it('tells why a document was refused', () => {
  const answer = { status: 'refused', refusal: { code: 'empty_document', detail: 'No bytes.' } } as const;
  expect(documentResult('a.txt', answer, 'http://reporter.example')).toMatchObject({
    name: 'a.txt',
    status: 'refused',
    problem: { code: 'empty_document', status: 400, detail: 'No bytes.' },
  });
});
