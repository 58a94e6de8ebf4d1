import { describe, expect, it } from 'vitest';
import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type AcceptResult, documentResult, isTemporary, refusalProblem } from './accept-result.js';

const documentId = 'a'.repeat(64);
const record: DocumentRecord = {
  documentId,
  name: 'a.txt',
  source: 'http',
  mediaType: 'text/plain',
  size: 1,
  receivedAt: '2016-05-01T00:00:00.000Z',
  batch: null,
};
const refused = (code: ProblemCode): AcceptResult => ({ status: 'refused', refusal: { code, detail: 'Reason.' } });

describe('documentResult', () => {
  it.each<AcceptResult & { status: 'accepted' | 'known' }>([
    { status: 'accepted', documentId, record },
    { status: 'known', documentId },
  ])('of a document that is $status has its status URL, and nothing else of the record', (result) => {
    expect(documentResult('a.txt', result, 'http://reporter.example/')).toEqual({
      name: 'a.txt',
      status: result.status,
      documentId,
      statusUrl: `http://reporter.example/v1/documents/${documentId}`,
    });
  });

  it('of a refused document has the problem', () => {
    expect(documentResult('a.txt', refused('empty_document'), 'http://reporter.example')).toMatchObject({
      name: 'a.txt',
      status: 'refused',
      problem: { code: 'empty_document', status: 400, detail: 'Reason.' },
    });
  });
});

it.each<[ProblemCode, number | undefined]>([
  ['raw_store_unavailable', 5],
  ['too_many_waiting', 10],
  ['empty_document', undefined],
  ['document_removed', undefined],
])('a refusal by %s has Retry-After %s', (code, seconds) => {
  expect(isTemporary(refused(code))).toBe(seconds !== undefined);
  expect(refusalProblem({ code, detail: 'Reason.' })).toMatchObject({ code, retryAfterSeconds: seconds });
});

it('an accepted document is not refused temporarily', () => {
  expect(isTemporary({ status: 'known', documentId })).toBe(false);
});
