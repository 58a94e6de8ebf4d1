import pLimit from 'p-limit';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { type RawStore } from '#platform/raw-store/raw-store.js';
import { type PendingDocuments } from './pending-documents.js';

const maxConcurrentReads = 16;

/**
 * Milliseconds after which a marker without a record is deleted. Until then the document may be being stored; later, the
 * process that stored it has ended.
 */
const maxStoringMs = 600_000;

export interface PendingSweepOptions {
  /** Enqueues documents and deletes their markers. */
  readonly enqueue: (records: readonly DocumentRecord[]) => Promise<void>;
  /** The count need not be exact above the number at which documents are refused. */
  readonly maxPending: number;
  /** Documents enqueued in one step. */
  readonly stepSize?: number;
}

/** Enqueues the documents whose marker shows that they were stored and not enqueued. */
export class PendingSweep {
  /** Markers without a readable record, with the time at which each was found first. */
  private readonly unreadable = new Map<DocumentId, number>();

  constructor(
    private readonly store: RawStore,
    private readonly pending: PendingDocuments,
    private readonly options: PendingSweepOptions,
  ) {}

  /** Counts the pending documents, up to the number at which documents are refused. */
  async count(): Promise<void> {
    this.pending.setCount((await this.store.listPending(this.options.maxPending)).length);
  }

  /**
   * Enqueues pending documents until none is left that can be enqueued.
   * @returns the number of documents enqueued
   * @throws QueueUnavailableError, RawStoreError; the remaining documents stay pending
   */
  async run(stopped: () => boolean = () => false): Promise<number> {
    let enqueued = 0;
    for (;;) {
      // Markers without a readable record are listed again; they must not take up the whole step.
      const limit = (this.options.stepSize ?? 500) + this.unreadable.size;
      const listed = await this.store.listPending(limit);
      const step = await this.enqueue(listed);
      enqueued += step;
      const complete = listed.length < limit;
      if (complete) this.updateCounts(listed, step);
      if (complete || step === 0 || stopped()) return enqueued;
    }
  }

  private updateCounts(listed: readonly DocumentId[], enqueued: number): void {
    this.pending.setCount(listed.length - enqueued);
    const current = new Set(listed);
    for (const documentId of this.unreadable.keys()) if (!current.has(documentId)) this.unreadable.delete(documentId);
  }

  private async enqueue(listed: readonly DocumentId[]): Promise<number> {
    const claimed = this.pending.claim(listed);
    try {
      const records = await this.readRecords(claimed);
      if (records.length === 0) return 0;
      await this.options.enqueue(records);
      this.pending.complete(records.map((record) => record.documentId));
      return records.length;
    } finally {
      this.pending.release(claimed);
    }
  }

  private async readRecords(documentIds: readonly DocumentId[]): Promise<readonly DocumentRecord[]> {
    const records = await pLimit(maxConcurrentReads).map(documentIds, async (documentId) => {
      const record = await this.readRecord(documentId);
      if (record === null) await this.deleteOldMarker(documentId);
      else this.unreadable.delete(documentId);
      return record;
    });
    return records.filter((record) => record !== null);
  }

  /** Returns null for a corrupt record, so that it does not block the documents behind it. */
  private async readRecord(documentId: DocumentId): Promise<DocumentRecord | null> {
    try {
      return await this.store.readRecord(documentId);
    } catch (error) {
      if (error instanceof RawStoreError && error.code === 'raw_store_corrupt') return null;
      throw error;
    }
  }

  private async deleteOldMarker(documentId: DocumentId): Promise<void> {
    const now = Date.now();
    const since = this.unreadable.get(documentId) ?? now;
    this.unreadable.set(documentId, since);
    if (now - since < maxStoringMs) return;
    await this.store.clearPending([documentId]);
    this.unreadable.delete(documentId);
  }
}
