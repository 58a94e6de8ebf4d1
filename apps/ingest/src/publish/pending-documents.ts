import { Injectable } from '@nestjs/common';
import { type DocumentId } from '#domain/model/primitives.js';
import { type PutResult } from '#platform/raw-store/raw-store.js';

/**
 * Pending documents of this process: how many documents are stored and not enqueued yet, and which of them are being
 * enqueued, so that `Publisher` and its sweep do not enqueue the same document concurrently.
 */
@Injectable()
export class PendingDocuments {
  private readonly claimed = new Set<DocumentId>();
  private pending = 0;

  /** Number of pending documents; exact after each `setCount`, approximate until the next. */
  get count(): number {
    return this.pending;
  }

  /** Stores a document by calling `put`. A new one is claimed, and counts as pending, until `complete` or `release`. */
  async hold(documentId: DocumentId, put: () => Promise<PutResult>): Promise<PutResult> {
    const claimedHere = !this.claimed.has(documentId);
    this.claimed.add(documentId);
    let stored = false;
    try {
      const result = await put();
      stored = result === 'stored';
      if (stored) this.pending += 1;
      return result;
    } finally {
      if (!stored && claimedHere) this.claimed.delete(documentId);
    }
  }

  /** Claims the documents that are not claimed yet, and returns them. */
  claim(documentIds: readonly DocumentId[]): readonly DocumentId[] {
    const free = documentIds.filter((documentId) => !this.claimed.has(documentId));
    for (const documentId of free) this.claimed.add(documentId);
    return free;
  }

  /** Ends the claim on documents that were enqueued. */
  complete(documentIds: readonly DocumentId[]): void {
    this.release(documentIds);
    this.pending = Math.max(0, this.pending - documentIds.length);
  }

  /** Ends the claim on documents that were not enqueued; they stay pending. */
  release(documentIds: readonly DocumentId[]): void {
    for (const documentId of documentIds) this.claimed.delete(documentId);
  }

  /** Sets the number of pending documents as the raw store lists them. */
  setCount(pending: number): void {
    this.pending = pending;
  }
}
