/** How a document ended, as the reporter says. */
export type EndedState = 'parsed' | 'rejected' | 'failed' | 'removed';

/** Most documents that are named one by one in the end. */
const mostNamed = 1_000;

/** What became of the documents of one command so far. */
export class Tally {
  /** Names of documents that the house has and that have not ended, by id. */
  readonly waiting = new Map<string, string>();
  /** Whether nothing more is sent. */
  sendingEnded = false;
  readonly startedAt = Date.now();
  private readonly ended: Record<EndedState | 'refused', number> = {
    parsed: 0,
    rejected: 0,
    failed: 0,
    removed: 0,
    refused: 0,
  };
  private readonly named: string[] = [];

  /** Of `documentId`, sent under `name`, nothing is known yet but that the house has it. */
  sent(documentId: string, name: string): void {
    this.waiting.set(documentId, name);
  }

  /** The door did not take it. */
  refused(name: string, why: string): void {
    this.ended.refused += 1;
    this.note(`refused: ${name} (${why})`);
  }

  /** It ended. */
  end(documentId: string, name: string, state: EndedState, why: string | null): void {
    this.waiting.delete(documentId);
    this.ended[state] += 1;
    if (state !== 'parsed') this.note(`${state}: ${name} (${why ?? 'no reason given'})`);
  }

  /** Adds what became of others. */
  add(other: Tally): void {
    for (const state of Object.keys(this.ended) as (keyof typeof this.ended)[]) {
      this.ended[state] += other.ended[state];
    }
  }

  /** How many ended in a way. */
  count(state: EndedState | 'refused'): number {
    return this.ended[state];
  }

  /** Documents that ended, however. */
  get done(): number {
    return Object.values(this.ended).reduce((sum, count) => sum + count, 0);
  }

  /** Documents that ended otherwise than parsed. */
  get unwell(): number {
    return this.done - this.ended.parsed;
  }

  /** Which those were. */
  get unwellLines(): readonly string[] {
    const left = this.unwell - this.named.length;
    return left > 0 ? [...this.named, `… and ${left} more`] : this.named;
  }

  /** Everything in one line. */
  summary(): string {
    return Object.entries(this.ended)
      .filter(([state, count]) => count > 0 || state === 'parsed')
      .map(([state, count]) => `${count} ${state}`)
      .join(', ');
  }

  private note(line: string): void {
    if (this.named.length < mostNamed) this.named.push(line);
  }
}
