import { type Queue } from 'bullmq';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { mapBounded } from '#platform/bounds/map-bounded.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { type RawStore } from '#platform/raw-store/raw-store.js';
import { enqueueDocuments } from './enqueue-documents.js';
import { type PendingDocuments } from './pending-documents.js';

/** Documents enqueued in one step. */
const perStep = 500;
const recordsAtOnce = 16;

/** A marker without a record is either being written or what a process that died left behind: after this it is the latter. */
const longestPut = 600_000;

/** Enqueues the documents whose marker says that they are stored and nobody enqueued them. */
export class PendingSweep {
  /** When a marker was first seen without a record. */
  private readonly unfinished = new Map<DocumentId, number>();

  constructor(
    private readonly queue: Queue,
    private readonly store: RawStore,
    private readonly pending: PendingDocuments,
    /** The count need not be exact beyond the number at which the door closes. */
    private readonly mostPending: number,
  ) {}

  /** Counts what waits, up to the number at which the door closes. */
  async count(): Promise<void> {
    this.pending.setCount((await this.store.listPending(this.mostPending)).length);
  }

  /**
   * Enqueues until nothing waits that could be enqueued.
   * @returns how many documents were enqueued
   * @throws QueueUnavailableError, RawStoreError: the rest still waits
   */
  async run(stopped: () => boolean): Promise<number> {
    let enqueued = 0;
    for (;;) {
      const limit = perStep + this.unfinished.size;
      const listed = await this.store.listPending(limit);
      const step = await this.enqueue(listed);
      enqueued += step;
      const complete = listed.length < limit;
      if (complete) this.settleCounts(listed, step);
      if (complete || step === 0 || stopped()) return enqueued;
    }
  }

  private settleCounts(listed: readonly DocumentId[], enqueued: number): void {
    this.pending.setCount(listed.length - enqueued);
    const still = new Set(listed);
    for (const documentId of this.unfinished.keys()) if (!still.has(documentId)) this.unfinished.delete(documentId);
  }

  private async enqueue(listed: readonly DocumentId[]): Promise<number> {
    const taken = this.pending.claim(listed);
    try {
      const records = await this.readRecords(taken);
      if (records.length === 0) return 0;
      await enqueueDocuments(this.queue, this.store, records);
      this.pending.complete(records.map((record) => record.documentId));
      return records.length;
    } finally {
      this.pending.release(taken);
    }
  }

  private async readRecords(documentIds: readonly DocumentId[]): Promise<readonly DocumentRecord[]> {
    const records = await mapBounded(documentIds, recordsAtOnce, async (documentId) => {
      const record = await this.readRecord(documentId);
      if (record === null) await this.forgetWhenOld(documentId);
      else this.unfinished.delete(documentId);
      return record;
    });
    return records.filter((record) => record !== null);
  }

  /** A record that cannot be read must not keep those behind it waiting. */
  private async readRecord(documentId: DocumentId): Promise<DocumentRecord | null> {
    try {
      return await this.store.readRecord(documentId);
    } catch (error) {
      if (error instanceof RawStoreError && error.code === 'raw_store_corrupt') return null;
      throw error;
    }
  }

  private async forgetWhenOld(documentId: DocumentId): Promise<void> {
    const now = Date.now();
    const since = this.unfinished.get(documentId) ?? now;
    this.unfinished.set(documentId, since);
    if (now - since < longestPut) return;
    await this.store.clearPending([documentId]);
    this.unfinished.delete(documentId);
  }
}
