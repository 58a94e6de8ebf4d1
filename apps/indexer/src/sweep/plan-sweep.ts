import { type StoredState } from '#database/entities/document.entity.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { type ListedDocument } from '#platform/raw-store/raw-store.js';

/** Documents that a sweep does not enqueue. */
export interface ExcludedDocuments {
  /** Milliseconds since 1970: what was received since then may be in an outstanding job, or is too young. */
  readonly receivedSince: number;
  /** Documents with a pending marker, which ingest enqueues, and documents in dead letters, which people retry. */
  readonly documents: ReadonlySet<DocumentId>;
}

/** What a sweep does with a page of the raw store. */
export interface SweepPlan {
  /** Documents without a row in the database, to be enqueued. */
  readonly enqueue: readonly DocumentId[];
  /** Documents removed from the database only, to be removed from the raw store. */
  readonly remove: readonly DocumentId[];
}

/**
 * Decides what a sweep does with documents of the raw store.
 * @param states the states of those that the database has
 */
export function planSweep(
  page: readonly ListedDocument[],
  states: ReadonlyMap<DocumentId, StoredState>,
  excluded: ExcludedDocuments,
): SweepPlan {
  const enqueue = page.filter(
    ({ documentId, receivedAt }) =>
      !states.has(documentId) && !excluded.documents.has(documentId) && Date.parse(receivedAt) < excluded.receivedSince,
  );
  const remove = page.filter(({ documentId }) => states.get(documentId) === 'removed');
  return { enqueue: enqueue.map(({ documentId }) => documentId), remove: remove.map(({ documentId }) => documentId) };
}
