import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { type StoreIdentity } from './store-identity.js';

/** Result of `put`: `stored` now, `known` (stored before, its record is kept), or `removed` on request before. */
export type PutResult = 'stored' | 'known' | 'removed';

/** A document in a listing. */
export interface ListedDocument {
  readonly documentId: DocumentId;
  /**
   * When it was completely stored by the clock of the store, ISO 8601: at most `listedTimeErrorMs` before the `receivedAt`
   * of its record.
   */
  readonly receivedAt: string;
}

/**
 * Milliseconds that a listed time can be before the true one: S3 truncates times to the second, Linux gives files the time
 * of its last clock tick, up to 10 ms ago.
 */
export const listedTimeErrorMs = 1_000;

/**
 * Stores the bytes of documents by their SHA-256, each with its record. It is the intake ledger of the pipeline: a
 * document that is in the store and not in the database is enqueued again. It is an abstract class, so that Nest can
 * inject it by type.
 *
 * Every method but `readIdentity`, `createIdentity` and `isEmpty` throws a RawStoreError if the store has no identity or
 * another one than expected: a missing volume or bucket is never taken for an empty store. No method but `createIdentity`
 * creates the store.
 */
export abstract class RawStore {
  /** Returns the identity of the store; null if there is no store. */
  abstract readIdentity(): Promise<StoreIdentity | null>;

  /**
   * Creates the store, or what is missing of it: its folders, and this identity unless it has one.
   * @returns the identity that the store has: another one if another process was faster
   */
  abstract createIdentity(identity: StoreIdentity): Promise<StoreIdentity>;

  /** Sets the identity that the store must have from now on. By default it is the first one that was found. */
  abstract expectIdentity(id: string): void;

  /** Returns whether there is no document, whether or not there is a store. */
  abstract isEmpty(): Promise<boolean>;

  /**
   * Stores bytes, record and a pending marker; after it returns, all three survive a power cut. Bytes that were removed
   * on request stay removed. If the document is known and its stored bytes differ, or its record is invalid, they are
   * replaced.
   * @throws RawStoreError if they may not survive
   */
  abstract put(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult>;

  /**
   * Returns the bytes of a document; null if it is not in the store.
   * @throws RawStoreError with `raw_store_corrupt` if their SHA-256 is not the id
   */
  abstract read(documentId: DocumentId): Promise<Buffer | null>;

  /** Returns the record of a document; null if it is not in the store. */
  abstract readRecord(documentId: DocumentId): Promise<DocumentRecord | null>;

  /** Returns at most `limit` documents that are stored and not marked as enqueued, in no particular order. */
  abstract listPending(limit: number): Promise<readonly DocumentId[]>;

  /** Marks documents as enqueued. Unknown ids are ignored. */
  abstract clearPending(documentIds: readonly DocumentId[]): Promise<void>;

  /**
   * Returns at most `limit` documents with an id after `after` (null: from the first), in the order of their ids. A
   * shorter result is the end of the list. Removed documents are not included.
   */
  abstract list(after: DocumentId | null, limit: number): Promise<readonly ListedDocument[]>;

  /**
   * Deletes bytes, record and marker, and keeps the id as a tombstone, also if no such document is stored. After it
   * returns, the removal survives a power cut. Repeating it is not an error.
   */
  abstract remove(documentId: DocumentId): Promise<void>;

  /** Returns whether a document was removed on request. */
  abstract isRemoved(documentId: DocumentId): Promise<boolean>;

  /** Returns at most `limit` documents that were removed on request, in no particular order. */
  abstract listRemoved(limit: number): Promise<readonly DocumentId[]>;

  /**
   * Resolves if the store is available and the expected one; a folder must be writable.
   * @throws RawStoreError otherwise
   */
  abstract check(): Promise<void>;
}
