import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';

/** What became of bytes given to the store: `stored` now, or `known` from before (the first record stays). */
export type PutResult = 'stored' | 'known' | 'removed';

/** A document as the store lists it. */
export interface ListedDocument {
  readonly documentId: DocumentId;
  /** When the store had it whole, ISO 8601; never before its record's `receivedAt`, and shortly after it. */
  readonly receivedAt: string;
}

/**
 * Where the documents' bytes live, content-addressed, each with its record. The intake ledger of the pipeline: what is
 * in here and not in the database is enqueued again. An abstract class, so that Nest can inject it by its name.
 */
export abstract class RawStore {
  /**
   * Keeps bytes, record and a pending marker; when it returns, all three survive a power cut. Bytes that were removed
   * on request stay removed.
   * @throws RawStoreError when nothing may be promised
   */
  abstract put(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult>;

  /**
   * The bytes, or null where the store has none under this id.
   * @throws RawStoreError with `raw_store_corrupt` where they do not hash to their id
   */
  abstract read(documentId: DocumentId): Promise<Buffer | null>;

  /** What is known of a document since it came, or null where the store has none under this id. */
  abstract readRecord(documentId: DocumentId): Promise<DocumentRecord | null>;

  /** The documents that are stored and not known to be enqueued, at most `limit`, in no order. */
  abstract listPending(limit: number): Promise<readonly DocumentId[]>;

  /** Says that these documents are enqueued. Unknown ids are no fault. */
  abstract clearPending(documentIds: readonly DocumentId[]): Promise<void>;

  /**
   * The documents with an id after `after` (from the first, where null), at most `limit`, in the order of their ids.
   * Fewer than `limit` are the last ones. Removed documents are not among them.
   */
  abstract list(after: DocumentId | null, limit: number): Promise<readonly ListedDocument[]>;

  /**
   * Deletes bytes, record and marker; what stays is a tombstone, the hash alone, which need not have been a document
   * of the store. When it returns, that survives a power cut. Doing it twice is no fault.
   */
  abstract remove(documentId: DocumentId): Promise<void>;

  /** Whether a document was removed on request. */
  abstract isRemoved(documentId: DocumentId): Promise<boolean>;

  /**
   * Resolves when the store can be reached; a folder must let itself be written to.
   * @throws RawStoreError when it cannot
   */
  abstract check(): Promise<void>;
}
