import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';

/** What became of bytes given to the store: `stored` now, or `known` from before (the first record stays). */
export type StoreAnswer = 'stored' | 'known' | 'removed';

/**
 * Where the documents' bytes live, content-addressed, each with its record. The intake ledger of the pipeline: what is
 * in here and not in the database is enqueued again.
 */
export interface RawStore {
  /**
   * Keeps bytes, record and a pending marker; when it returns, all three survive a power cut. Bytes that were removed
   * on request stay removed.
   */
  put(record: DocumentRecord, bytes: Uint8Array): Promise<StoreAnswer>;
  /** The bytes, or null where the store has none under this id. Throws where they do not hash to their id. */
  read(documentId: DocumentId): Promise<Buffer | null>;
  readRecord(documentId: DocumentId): Promise<DocumentRecord | null>;
  /** The documents that are stored and not known to be enqueued, at most `limit`, in no order. */
  listPending(limit: number): Promise<readonly DocumentId[]>;
  /** Says that these documents are enqueued. Unknown ids are no fault. */
  clearPending(documentIds: readonly DocumentId[]): Promise<void>;
}

/** A fault of the store itself, worth a retry. */
export class RawStoreError extends Error {
  override readonly name = 'RawStoreError';

  constructor(
    readonly code: 'raw_store_unreachable' | 'raw_store_full' | 'raw_store_corrupt',
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`[${code}] ${detail}`, options);
  }
}
