import { describe, expect, it } from 'vitest';
import { InvalidEventError } from '#domain/events/invalid-event.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { PdfReaderError } from '../text/pdf/pdf-reader-error.js';
import { classifyFailure } from './classify-failure.js';
import { DocumentReadError } from './read-document.js';

const transient: [string, Error, string][] = [
  ['bytes with another hash', new RawStoreError('raw_store_corrupt', 'Other bytes.'), 'raw_store_corrupt'],
  [
    'a PDF reader that did not start',
    new PdfReaderError('pdf_reader_not_started', 'No child.'),
    'pdf_reader_not_started',
  ],
  ['a PDF reader that was killed', new PdfReaderError('pdf_reader_killed', 'SIGKILL.'), 'pdf_reader_killed'],
  ['a PDF reader that is closing', new PdfReaderError('pdf_reader_closed', 'Closed.'), 'pdf_reader_closed'],
  ['missing bytes', new DocumentReadError('bytes_missing', 'None.'), 'bytes_missing'],
  ['an unexpected error', new TypeError('undefined is not a letter'), 'parser_fault'],
];

describe('a transient error', () => {
  it.each(transient)('%s is retried while attempts are left', (_, error, code) => {
    expect(classifyFailure(error, { number: 4, max: 5 })).toMatchObject({ decision: 'retry', code });
  });

  it.each(transient)('%s fails at the last attempt', (_, error, code) => {
    expect(classifyFailure(error, { number: 5, max: 5 })).toMatchObject({ decision: 'fail', code });
  });
});

it.each(['raw_store_unreachable', 'raw_store_full'] as const)('%s waits, also at the last attempt', (code) => {
  const error = new RawStoreError(code, 'No answer.');
  expect(classifyFailure(error, { number: 5, max: 5 })).toMatchObject({ decision: 'wait', code });
});

it('a permanent error fails at the first attempt', () => {
  const error = new InvalidEventError('invalid_event', 'The data does not fit.');
  expect(classifyFailure(error, { number: 1, max: 5 })).toMatchObject({
    decision: 'fail',
    code: 'letter_does_not_fit',
  });
});

it.each([new TypeError('The letter says: Jane has pain'), 'The letter says: Jane has pain', undefined])(
  'the message of an unexpected error is not repeated: %#',
  (error) => {
    expect(JSON.stringify(classifyFailure(error, { number: 1, max: 5 }))).not.toContain('Jane');
  },
);

describe('code locations', () => {
  const locationsOf = (error: unknown) => classifyFailure(error, { number: 1, max: 5 }).codeLocations;

  it('are stack frames without the message, however many lines the message has', () => {
    const found = locationsOf(new Error('first line of a letter\nsecond line of a letter'));
    expect(found[0]).toContain('classify-failure.spec.ts');
    expect(found.length).toBeLessThanOrEqual(10);
    expect(found.every((location) => location.startsWith('at '))).toBe(true);
    expect(found.join(' ')).not.toContain('of a letter');
  });

  it.each(['a word', undefined, null, Object.assign(new Error('x'), { stack: undefined })])(
    'are empty for %s',
    (error) => {
      expect(locationsOf(error)).toEqual([]);
    },
  );
});
