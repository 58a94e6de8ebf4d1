import { sniffMediaType } from '#domain/document/sniff-media-type.js';
import { type MediaType } from '#domain/model/document.js';
import { type PdfTextReader } from './pdf/pdf-text-reader.js';
import { decodeText } from './plain/decode-text.js';
import { rejected, type TextReading } from './text-reading.js';

/**
 * From a document's bytes to its text. The bytes decide what they are: a PDF that came as text is read as a PDF.
 * @param mediaType what the record says; a document told to be a PDF that has no PDF header is rejected.
 * @throws PdfReaderError when the PDF machinery fails, not the document: retry.
 */
export async function extractDocumentText(
  bytes: Uint8Array,
  mediaType: MediaType,
  pdf: PdfTextReader,
): Promise<TextReading> {
  const sniffed = sniffMediaType(bytes);
  switch (sniffed.kind) {
    case 'empty':
      return rejected('empty_document', 'The document has no bytes.');
    case 'unsupported':
      return rejected('unsupported_media_type', `The document is ${sniffed.found}; text and PDF are read.`);
    case 'accepted':
      if (sniffed.mediaType === 'application/pdf') return pdf.read(bytes);
      if (mediaType === 'application/pdf') {
        return rejected('pdf_unreadable', 'The document came as a PDF and has no PDF header.');
      }
      return decodeText(bytes);
  }
}
