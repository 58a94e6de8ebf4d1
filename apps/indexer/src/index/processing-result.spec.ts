import { expect, it } from 'vitest';
import {
  documentIdOf,
  makeDocument,
  makeFailedEvent,
  makeLetter,
  makeParsedEvent,
  makeRejectedEvent,
} from '../../../../test/support/letter-factory.js';
import { resultOf } from './processing-result.js';

const documentId = documentIdOf('a');
const document = makeDocument(documentId);

it('a parsed event carries the letter and its revision', () => {
  const letter = makeLetter({ documentId, revision: 7 });
  expect(resultOf(makeParsedEvent(letter))).toEqual({ state: 'parsed', document, revision: 7, letter });
});

it('a rejected event carries its reason', () => {
  expect(resultOf(makeRejectedEvent(documentId, { revision: 4, detail: 'It has no heading.' }))).toEqual({
    state: 'rejected',
    document,
    revision: 4,
    reason: { code: 'not_an_imr_letter', detail: 'It has no heading.' },
  });
});

it('a failed event carries its reason, its attempts and code locations', () => {
  const event = makeFailedEvent(documentId, { revision: 2, attempts: 3, places: ['at one', 'at two'] });
  expect(resultOf(event)).toEqual({
    state: 'failed',
    document,
    revision: 2,
    reason: { code: 'raw_store_unreachable', detail: 'The raw store did not answer.' },
    attempts: 3,
    places: ['at one', 'at two'],
  });
});
