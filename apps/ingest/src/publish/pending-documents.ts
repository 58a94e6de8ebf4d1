import { Injectable } from '@nestjs/common';
import { type DocumentId } from '#domain/model/primitives.js';
import { type PutResult } from '#platform/raw-store/raw-store.js';

/**
 * What this process knows of the documents that are stored and not yet enqueued: how many there are, and which of them
 * somebody is enqueuing this moment, so that nobody else does.
 */
@Injectable()
export class PendingDocuments {
  private readonly held = new Set<DocumentId>();
  private waiting = 0;

  /** Documents that wait; exact after each recount, close to it between two. */
  get count(): number {
    return this.waiting;
  }

  /** Stores a document. A new one is held, and counts as waiting, until it is enqueued or left. */
  async hold(documentId: DocumentId, put: () => Promise<PutResult>): Promise<PutResult> {
    const mine = !this.held.has(documentId);
    this.held.add(documentId);
    let stored = false;
    try {
      const answer = await put();
      stored = answer === 'stored';
      if (stored) this.waiting += 1;
      return answer;
    } finally {
      if (!stored && mine) this.held.delete(documentId);
    }
  }

  /** Takes documents that nobody holds, to enqueue them. */
  claim(documentIds: readonly DocumentId[]): readonly DocumentId[] {
    const free = documentIds.filter((documentId) => !this.held.has(documentId));
    for (const documentId of free) this.held.add(documentId);
    return free;
  }

  /** They are enqueued, or need not be. */
  complete(documentIds: readonly DocumentId[]): void {
    this.release(documentIds);
    this.waiting = Math.max(0, this.waiting - documentIds.length);
  }

  /** They could not be enqueued now: whoever comes next may take them. */
  release(documentIds: readonly DocumentId[]): void {
    for (const documentId of documentIds) this.held.delete(documentId);
  }

  /** Sets the count to what the store says. */
  setCount(waiting: number): void {
    this.waiting = waiting;
  }
}
