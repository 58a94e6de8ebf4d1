import { describe, expect, it } from 'vitest';
import { type MediaType } from '#domain/model/document.js';
import { extractDocumentText } from './extract-document-text.js';
import { type PdfTextReader } from './pdf/pdf-text-reader.js';
import { rejected } from './text-reading.js';

/** Returns a fixed rejection, so that the tests can tell which bytes are passed to the PDF reader. */
const pdf: PdfTextReader = {
  read: () => Promise.resolve(rejected('pdf_unreadable', 'called')),
  close: () => Promise.resolve(),
};

async function resultOf(bytes: Uint8Array, mediaType: MediaType): Promise<string> {
  const reading = await extractDocumentText(bytes, mediaType, pdf);
  if (reading.kind === 'text') return reading.text.lines.map((line) => line.text).join(' | ');
  return `${reading.rejection.code}: ${reading.rejection.detail}`;
}

describe('extractDocumentText', () => {
  it.each<[string, string | Buffer, MediaType, RegExp]>([
    ['text', 'one\ntwo', 'text/plain', /^one \| two$/],
    ['a PDF', '%PDF-1.4', 'application/pdf', /^pdf_unreadable: called$/],
    ['a PDF declared as text', '%PDF-1.4', 'text/plain', /^pdf_unreadable: called$/],
    ['text declared as PDF', 'one', 'application/pdf', /^pdf_unreadable: .*no PDF header/],
    [
      'a picture declared as text',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      'text/plain',
      /^unsupported_media_type: .*a JPEG/,
    ],
    ['no bytes', '', 'text/plain', /^empty_document: /],
    ['no bytes declared as PDF', '', 'application/pdf', /^empty_document: /],
  ])('%s', async (_, content, mediaType, expected) => {
    expect(await resultOf(Buffer.from(content), mediaType)).toMatch(expected);
  });
});
