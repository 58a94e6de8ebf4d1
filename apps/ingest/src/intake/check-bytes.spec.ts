import { describe, expect, it } from 'vitest';
import { checkBytes, looksBinary } from './check-bytes.js';

const limit = 1_000;
const text = (words: string) => Buffer.from(words);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('acceptable bytes', () => {
  it.each([
    ['text', text('Case Number: CM16-0000001'), 'text/plain'],
    ['text in Windows-1252', bytes(0x93, 0x41, 0x94, 0x20, 0x41), 'text/plain'],
    ['text in UTF-16', Buffer.from('\uFEFFCase Number', 'utf16le'), 'text/plain'],
    ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF behind other bytes', text('junk before\n%PDF-1.4\n'), 'application/pdf'],
    ['bytes up to the limit', Buffer.alloc(limit, 'a'), 'text/plain'],
    ['blanks only, which the parser checks', text('  \n'), 'text/plain'],
  ])('%s', (_, document, mediaType) => {
    expect(checkBytes(document, limit)).toEqual({ kind: 'acceptable', mediaType });
  });
});

describe('refused bytes', () => {
  it.each([
    ['nothing', bytes(), 'empty_document'],
    ['one byte over the limit', Buffer.alloc(limit + 1, 'a'), 'document_too_large'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0x00), 'unsupported_media_type'],
    ['a Word document', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'unsupported_media_type'],
    ['zeros', Buffer.alloc(100), 'unsupported_media_type'],
    [
      'bytes of an unknown type',
      Buffer.from(Array.from({ length: 256 }, (__, value) => value)),
      'unsupported_media_type',
    ],
  ])('%s', (_, document, code) => {
    expect(checkBytes(document, limit)).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  it('have a detail that names the limit', () => {
    expect(checkBytes(Buffer.alloc(limit + 1), limit)).toMatchObject({
      refusal: { detail: 'The document exceeds the limit of 1000 bytes.' },
    });
  });
});

const words = 'The request was reviewed.\r\n\tPage 1\f';

it.each([
  ['nothing', Buffer.alloc(0), false],
  ['words with tabs, line ends and page breaks', Buffer.from(words), false],
  ['words in UTF-8', Buffer.from('§ 9792.24 “pain”'), false],
  ['a stray control character in a long text', Buffer.from(`${words.repeat(10)}\u0007`), false],
  ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${words}`, 'utf16le'), false],
  ['UTF-16 without one', Buffer.from(words, 'utf16le'), false],
  ['big-endian UTF-16', Buffer.from(words, 'utf16le').swap16(), false],
  ['zeros', Buffer.alloc(64), true],
  ['16-bit integers', Buffer.from([1, 0, 2, 0, 3, 0, 0, 4, 0, 5]), true],
  ['a tenth of control characters', Buffer.from('abcdefghi\u0001'.repeat(20)), true],
])('looksBinary(%s)', (_, sample, expected) => {
  expect(looksBinary(sample)).toBe(expected);
});
