import { createHash } from 'node:crypto';
import { type Rejection } from '#domain/errors/rejection.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type Letter } from '#domain/model/letter.js';
import { type RawStore } from '#platform/raw-store/raw-store.js';
import { parseLetter } from '../letter/parse-letter.js';
import { extractDocumentText } from '../text/extract-document-text.js';
import { type PdfTextReader } from '../text/pdf/pdf-text-reader.js';

/** Errors in the raw store's content, not in the document. */
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

/** The result of reading a document. `removed`: its removal was requested after it was enqueued. */
export type DocumentReading =
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'removed' };

/** What is needed to read a document. */
export interface ReadingTools {
  readonly store: RawStore;
  readonly pdf: PdfTextReader;
}

/**
 * Reads a document: bytes from the raw store, text from the bytes, the letter from the text.
 * @throws RawStoreError, PdfReaderError, DocumentReadError if a later attempt may succeed
 */
export async function readDocument(record: DocumentRecord, { store, pdf }: ReadingTools): Promise<DocumentReading> {
  const { documentId } = record;
  const bytes = await store.read(documentId);
  if (bytes === null) {
    if (await store.isRemoved(documentId)) return { kind: 'removed' };
    throw new DocumentReadError(
      'bytes_missing',
      'The raw store has no bytes of this document. Check that all services use the same raw store.',
    );
  }
  const text = await extractDocumentText(bytes, record.mediaType, pdf);
  return text.kind === 'text' ? parseLetter(text.text, { sha256 }) : text;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
