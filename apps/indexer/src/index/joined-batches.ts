import { type IndexedBatch, type RefusedDocument } from './index-results.js';
import { type ProcessingResult } from './processing-result.js';

/** Limits of concurrent and joined writes. */
export interface BatchLimits {
  /** Maximum number of concurrent transactions. */
  readonly transactions: number;
  /** Maximum number of results in one transaction; a batch that exceeds it is written alone. */
  readonly results: number;
}

/** A batch that waits to be written. */
interface WaitingBatch {
  readonly results: readonly ProcessingResult[];
  readonly resolve: (refused: readonly RefusedDocument[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes batches of results, and joins those that arrive while others are being written into one transaction, so that
 * they share its fixed cost. A batch that arrives while a transaction is free is written immediately. The number of
 * waiting batches is limited by the caller, whose jobs wait for them.
 */
export class JoinedBatches {
  private readonly waiting: WaitingBatch[] = [];
  private transactions = 0;

  /** @param write writes one transaction, as `indexResults` does */
  constructor(
    private readonly write: (results: readonly ProcessingResult[]) => Promise<IndexedBatch>,
    private readonly limits: BatchLimits,
  ) {}

  /**
   * Writes a batch, alone or joined with others.
   * @returns the documents of this batch that the database refused
   * @throws what `write` throws, for every batch of that transaction
   */
  index(results: readonly ProcessingResult[]): Promise<readonly RefusedDocument[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ results, resolve, reject });
      this.start();
    });
  }

  private start(): void {
    while (this.transactions < this.limits.transactions && this.waiting.length > 0) {
      this.transactions += 1;
      void this.writeJoined(this.nextBatches()).finally(() => {
        this.transactions -= 1;
        this.start();
      });
    }
  }

  /** Removes from the waiting batches as many as fit into one transaction, at least one. */
  private nextBatches(): readonly WaitingBatch[] {
    let size = 0;
    const end = this.waiting.findIndex(({ results }, index) => {
      size += results.length;
      return index > 0 && size > this.limits.results;
    });
    return this.waiting.splice(0, end === -1 ? this.waiting.length : end);
  }

  private async writeJoined(batches: readonly WaitingBatch[]): Promise<void> {
    try {
      const { refused } = await this.write(batches.flatMap(({ results }) => results));
      for (const { results, resolve } of batches) {
        const own = new Set(results.map(({ document }) => document.documentId));
        resolve(refused.filter(({ documentId }) => own.has(documentId)));
      }
    } catch (error) {
      for (const { reject } of batches) reject(error);
    }
  }
}
