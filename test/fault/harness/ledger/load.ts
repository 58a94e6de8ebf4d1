import { setTimeout as pause } from 'node:timers/promises';
import { type LetterMaker } from '../letters/letter-maker.js';
import { type MadeDocument } from '../letters/made-document.js';
import { type Random } from '../random.js';
import { type Sender } from './sender.js';

/** Requests under way at once. */
const atOnce = 8;
/** Letters of one batch. */
const perBatch = 20;

/** How many letters come, and how fast. */
export interface Pace {
  readonly least: number;
  /** About. */
  readonly perSecond: number;
}

/** Letters that keep coming: so many at least, and until told that it is enough. */
export class Load {
  private enough = false;
  private readonly under = new Set<Promise<void>>();
  private fault: Error | undefined;
  /** Settles when the last one was taken; rejects where one could not be sent. */
  readonly finished: Promise<void>;
  sent = 0;

  constructor(
    private readonly maker: LetterMaker,
    private readonly sender: Sender,
    private readonly random: Random,
    private readonly pace: Pace,
  ) {
    this.finished = this.run();
    this.finished.catch(() => undefined);
  }

  /** No more than the least is needed. */
  end(): void {
    this.enough = true;
  }

  private async run(): Promise<void> {
    const pdfs = [...this.maker.pdfs()];
    while (this.fault === undefined && (this.sent < this.pace.least || !this.enough)) {
      const documents = this.nextDocuments(pdfs);
      this.sent += documents.length;
      this.begin(documents);
      await pause((documents.length * 1_000) / this.pace.perSecond);
      while (this.under.size >= atOnce) await Promise.race(this.under);
    }
    await Promise.all(this.under);
    if (this.fault !== undefined) throw this.fault;
  }

  /** One alone mostly; now and then a batch, or a PDF. */
  private nextDocuments(pdfs: MadeDocument[]): readonly MadeDocument[] {
    const chance = this.random.whole(1, 40);
    if (chance === 1) return Array.from({ length: perBatch }, () => this.maker.next());
    const pdf = chance === 2 ? pdfs.pop() : undefined;
    return [pdf ?? this.maker.next()];
  }

  private begin(documents: readonly MadeDocument[]): void {
    const [first] = documents;
    if (first === undefined) return;
    const sending = (documents.length === 1 ? this.sender.send(first) : this.sender.sendBatch(documents))
      .catch((error: unknown) => {
        this.fault ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => this.under.delete(sending));
    this.under.add(sending);
  }
}
