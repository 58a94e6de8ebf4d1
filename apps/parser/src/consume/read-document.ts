import { createHash } from 'node:crypto';
import { type Rejection } from '#domain/errors/rejection.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type Letter } from '#domain/model/letter.js';
import { type RawStore } from '#platform/raw-store/raw-store.js';
import { parseLetter } from '../letter/parse-letter.js';
import { extractDocumentText } from '../text/extract-document-text.js';
import { type PdfTextReader } from '../text/pdf/pdf-text-reader.js';

/** Failures of the raw store's content rather than of the document. */
export type DocumentReadErrorCode = 'bytes_missing';

/** Reading a document failed; a later attempt may succeed. */
export class DocumentReadError extends Error {
  override readonly name = 'DocumentReadError';

  constructor(
    readonly code: DocumentReadErrorCode,
    detail: string,
  ) {
    super(`[${code}] ${detail}`);
  }
}

/** How reading a document ends. `removed`: somebody asked for its removal since it was enqueued. */
export type DocumentReading =
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'removed' };

/** What reading a document needs. */
export interface ReadingTools {
  readonly store: RawStore;
  readonly pdf: PdfTextReader;
}

/**
 * From a document's record to what is in it: bytes, text, letter.
 * @throws RawStoreError, PdfReaderError, DocumentReadError when it can be read another time
 */
export async function readDocument(record: DocumentRecord, { store, pdf }: ReadingTools): Promise<DocumentReading> {
  const { documentId } = record;
  const bytes = await store.read(documentId);
  if (bytes === null) {
    if (await store.isRemoved(documentId)) return { kind: 'removed' };
    throw new DocumentReadError('bytes_missing', 'The raw store has no bytes of this document; is it the same store?');
  }
  const text = await extractDocumentText(bytes, record.mediaType, pdf);
  return text.kind === 'text' ? parseLetter(text.text, { sha256 }) : text;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
