import { sniffMediaType } from '#domain/document/sniff-media-type.js';
import { type MediaType } from '#domain/model/document.js';
import { type PdfTextReader } from './pdf/pdf-text-reader.js';
import { decodeText } from './plain/decode-text.js';
import { rejected, type TextReading } from './text-reading.js';

/**
 * Extracts the text of a document. The media type is detected from the bytes: a PDF declared as text is read as a PDF.
 * @param mediaType as declared in the record; a document declared as PDF that has no PDF header is rejected
 * @throws PdfReaderError if the PDF reader fails, not the document; a later attempt may succeed
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
      return rejected('unsupported_media_type', `The document is ${sniffed.found}; only text and PDF are supported.`);
    case 'accepted':
      if (sniffed.mediaType === 'application/pdf') return pdf.read(bytes);
      if (mediaType === 'application/pdf') {
        return rejected('pdf_unreadable', 'The document is declared as PDF but has no PDF header.');
      }
      return decodeText(bytes);
  }
}
