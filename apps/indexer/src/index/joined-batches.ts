import { type Ending } from './ending.js';
import { type IndexedBatch, type RefusedDocument } from './index-endings.js';

/** How much is written at once. */
export interface Joining {
  /** Transactions under way. */
  readonly transactions: number;
  /** Endings that are put into one transaction; a batch that is larger alone goes alone. */
  readonly endings: number;
}

/** A batch that waits to be written. */
interface WaitingBatch {
  readonly endings: readonly Ending[];
  readonly written: (refused: readonly RefusedDocument[]) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Writes batches of endings, and puts those that came while others were being written into one transaction: what a
 * transaction costs, whatever is in it, is then shared. A batch that comes alone is written at once. Batches wait in the
 * caller's hands, so that whoever hands them over bounds how many there are.
 */
export class JoinedBatches {
  private readonly waiting: WaitingBatch[] = [];
  private underWay = 0;

  /** @param write in one transaction, as `indexEndings` does */
  constructor(
    private readonly write: (endings: readonly Ending[]) => Promise<IndexedBatch>,
    private readonly most: Joining,
  ) {}

  /**
   * Has a batch written, alone or with others.
   * @returns the documents of this batch that the database refused
   * @throws whatever `write` throws; everyone whose batch was in that transaction hears of it
   */
  index(endings: readonly Ending[]): Promise<readonly RefusedDocument[]> {
    return new Promise((written, failed) => {
      this.waiting.push({ endings, written, failed });
      this.begin();
    });
  }

  private begin(): void {
    while (this.underWay < this.most.transactions && this.waiting.length > 0) {
      this.underWay += 1;
      void this.writeTogether(this.takeTogether()).finally(() => {
        this.underWay -= 1;
        this.begin();
      });
    }
  }

  private takeTogether(): readonly WaitingBatch[] {
    let size = 0;
    const fitting = this.waiting.findIndex(({ endings }, index) => {
      size += endings.length;
      return index > 0 && size > this.most.endings;
    });
    return this.waiting.splice(0, fitting === -1 ? this.waiting.length : fitting);
  }

  private async writeTogether(batches: readonly WaitingBatch[]): Promise<void> {
    try {
      const { refused } = await this.write(batches.flatMap(({ endings }) => endings));
      for (const { endings, written } of batches) {
        const own = new Set(endings.map(({ document }) => document.documentId));
        written(refused.filter(({ documentId }) => own.has(documentId)));
      }
    } catch (error) {
      for (const { failed } of batches) failed(error);
    }
  }
}
