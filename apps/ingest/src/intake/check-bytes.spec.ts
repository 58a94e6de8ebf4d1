import { describe, expect, it } from 'vitest';
import { checkBytes } from './check-bytes.js';

const limit = 1_000;
const text = (words: string) => Buffer.from(words);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('what may come in', () => {
  it.each([
    ['text', text('Case Number: CM16-0000001'), 'text/plain'],
    ['text in Windows-1252', bytes(0x93, 0x41, 0x94, 0x20, 0x41), 'text/plain'],
    ['text in UTF-16', Buffer.from('\uFEFFCase Number', 'utf16le'), 'text/plain'],
    ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF behind other bytes', text('junk before\n%PDF-1.4\n'), 'application/pdf'],
    ['as much as may be', Buffer.alloc(limit, 'a'), 'text/plain'],
    ['blanks alone, which the parser judges', text('  \n'), 'text/plain'],
  ])('%s', (_, document, mediaType) => {
    expect(checkBytes(document, limit)).toEqual({ kind: 'taken', mediaType });
  });
});

describe('what may not', () => {
  it.each([
    ['nothing', bytes(), 'empty_document'],
    ['one byte too many', Buffer.alloc(limit + 1, 'a'), 'document_too_large'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0x00), 'unsupported_media_type'],
    ['a Word document', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'unsupported_media_type'],
    ['zeros', Buffer.alloc(100), 'unsupported_media_type'],
    ['bytes of no kind', Buffer.from(Array.from({ length: 256 }, (__, value) => value)), 'unsupported_media_type'],
  ])('%s', (_, document, code) => {
    const judgement = checkBytes(document, limit);
    expect(judgement).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  it('is told how much may be sent', () => {
    expect(checkBytes(Buffer.alloc(limit + 1), limit)).toMatchObject({
      refusal: { detail: 'Documents may have up to 1000 bytes.' },
    });
  });
});
