import { setTimeout as pause } from 'node:timers/promises';
import { type LetterFactory } from '../letters/letter-factory.js';
import { type TestDocument } from '../letters/test-document.js';
import { type Random } from '../random.js';
import { type Sender } from './sender.js';

/** Concurrent requests. */
const maxConcurrent = 8;
/** Letters per batch request. */
const lettersPerBatch = 20;

/** Number of letters, and their approximate rate. */
export interface LoadRate {
  readonly minLetters: number;
  readonly lettersPerSecond: number;
}

/** Sends letters: at least a minimum number, and until it is stopped. */
export class Load {
  private stopRequested = false;
  private readonly inFlight = new Set<Promise<void>>();
  private firstError: Error | undefined;
  /** Resolves when the last letter was accepted; rejects when one could not be sent. */
  readonly finished: Promise<void>;
  sent = 0;

  constructor(
    private readonly letterFactory: LetterFactory,
    private readonly sender: Sender,
    private readonly random: Random,
    private readonly rate: LoadRate,
  ) {
    this.finished = this.run();
    this.finished.catch(() => undefined);
  }

  /** Stops as soon as the minimum number was sent. */
  stop(): void {
    this.stopRequested = true;
  }

  private async run(): Promise<void> {
    const pdfs = [...this.letterFactory.pdfs()];
    while (this.firstError === undefined && (this.sent < this.rate.minLetters || !this.stopRequested)) {
      const documents = this.nextDocuments(pdfs);
      this.sent += documents.length;
      this.startSending(documents);
      await pause((documents.length * 1_000) / this.rate.lettersPerSecond);
      while (this.inFlight.size >= maxConcurrent) await Promise.race(this.inFlight);
    }
    await Promise.all(this.inFlight);
    if (this.firstError !== undefined) throw this.firstError;
  }

  /** Returns one letter in most cases, sometimes a batch, sometimes a PDF. */
  private nextDocuments(pdfs: TestDocument[]): readonly TestDocument[] {
    const chance = this.random.integer(1, 40);
    if (chance === 1) return Array.from({ length: lettersPerBatch }, () => this.letterFactory.next());
    const pdf = chance === 2 ? pdfs.pop() : undefined;
    return [pdf ?? this.letterFactory.next()];
  }

  private startSending(documents: readonly TestDocument[]): void {
    const [first] = documents;
    if (first === undefined) return;
    const sending = (documents.length === 1 ? this.sender.send(first) : this.sender.sendBatch(documents))
      .catch((error: unknown) => {
        this.firstError ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => this.inFlight.delete(sending));
    this.inFlight.add(sending);
  }
}
