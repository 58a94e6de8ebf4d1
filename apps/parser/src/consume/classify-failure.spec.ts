import { describe, expect, it } from 'vitest';
import { InvalidEventError } from '#domain/events/invalid-event.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { PdfReaderError } from '../text/pdf/pdf-reader-error.js';
import { classifyFailure } from './classify-failure.js';
import { DocumentReadError } from './read-document.js';

const transient: [string, Error, string][] = [
  ['a store that is away', new RawStoreError('raw_store_unreachable', 'No answer.'), 'raw_store_unreachable'],
  ['a store that is full', new RawStoreError('raw_store_full', 'No room.'), 'raw_store_full'],
  ['bytes that do not hash to their id', new RawStoreError('raw_store_corrupt', 'Other bytes.'), 'raw_store_corrupt'],
  [
    'a PDF reader that did not start',
    new PdfReaderError('pdf_reader_not_started', 'No child.'),
    'pdf_reader_not_started',
  ],
  ['a PDF reader that was killed', new PdfReaderError('pdf_reader_killed', 'SIGKILL.'), 'pdf_reader_killed'],
  ['a PDF reader that is closing', new PdfReaderError('pdf_reader_closed', 'Closed.'), 'pdf_reader_closed'],
  ['bytes that are not there', new DocumentReadError('bytes_missing', 'None.'), 'bytes_missing'],
  ['a fault that nobody foresaw', new TypeError('undefined is not a letter'), 'parser_fault'],
];

describe('what may pass', () => {
  it.each(transient)('%s is tried again while attempts are left', (_, error, code) => {
    expect(classifyFailure(error, { number: 4, most: 5 })).toMatchObject({ decision: 'retry', code });
  });

  it.each(transient)('%s fails at the last attempt', (_, error, code) => {
    expect(classifyFailure(error, { number: 5, most: 5 })).toMatchObject({ decision: 'fail', code });
  });
});

it('fails at once what no attempt can change', () => {
  const error = new InvalidEventError('invalid_event', 'The data does not fit.');
  expect(classifyFailure(error, { number: 1, most: 5 })).toMatchObject({
    decision: 'fail',
    code: 'letter_does_not_fit',
  });
});

it.each([new TypeError('The letter says: Jane has pain'), 'The letter says: Jane has pain', undefined])(
  'never tells words that an unforeseen fault may quote: %#',
  (error) => {
    expect(classifyFailure(error, { number: 1, most: 5 }).detail).not.toContain('Jane');
  },
);
