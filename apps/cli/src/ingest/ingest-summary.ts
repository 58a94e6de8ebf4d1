/** States in which processing of a document ends. */
export type FinalState = 'parsed' | 'rejected' | 'failed' | 'removed';

/** What happened to one document of the command. */
export interface DocumentResult {
  readonly file: string;
  /** Null for a file that was not accepted. */
  readonly documentId: string | null;
  readonly state: FinalState | 'refused';
  readonly reason: string | null;
}

/** Maximum number of documents that the summary names. */
const maxNamed = 1_000;

/** Counts the results of the documents of one command. */
export class IngestSummary {
  /** Files of accepted documents that have no result yet, by document id. */
  readonly pending = new Map<string, string>();
  /** Whether all documents were uploaded. */
  uploaded = false;
  readonly startedAt = Date.now();
  private readonly counts: Record<FinalState | 'refused', number> = {
    parsed: 0,
    rejected: 0,
    failed: 0,
    removed: 0,
    refused: 0,
  };
  private readonly named: string[] = [];

  /** @param onResult called with each result */
  constructor(private readonly onResult: (result: DocumentResult) => void = () => undefined) {}

  /** Adds an accepted document without a result. */
  addPending(documentId: string, file: string): void {
    this.pending.set(documentId, file);
  }

  /** Adds the result of a document. */
  addResult(result: DocumentResult): void {
    const { documentId, file, state, reason } = result;
    if (documentId !== null) this.pending.delete(documentId);
    this.counts[state] += 1;
    if (state !== 'parsed' && this.named.length < maxNamed) {
      this.named.push(`${state}: ${file} (${reason ?? 'no reason given'})`);
    }
    this.onResult(result);
  }

  /** Adds the counts of another summary. */
  add(other: IngestSummary): void {
    for (const state of Object.keys(this.counts) as (keyof typeof this.counts)[]) {
      this.counts[state] += other.counts[state];
    }
  }

  /** Number of documents that were parsed. */
  get parsed(): number {
    return this.counts.parsed;
  }

  /** Number of documents with another result. */
  get notParsed(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0) - this.counts.parsed;
  }

  /** Names the documents that were not parsed, up to a limit. */
  get notParsedLines(): readonly string[] {
    const more = this.notParsed - this.named.length;
    return more > 0 ? [...this.named, `… and ${more} more`] : this.named;
  }

  /** Returns all counts in one line. */
  format(): string {
    return Object.entries(this.counts)
      .filter(([state, count]) => count > 0 || state === 'parsed')
      .map(([state, count]) => `${count} ${state}`)
      .join(', ');
  }
}
