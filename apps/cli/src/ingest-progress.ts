import { progressLine } from './progress-line.js';
import { type Tally } from './tally.js';

/** Milliseconds between two lines: in place on a terminal, one under the other elsewhere. */
const onTerminal = 250;
const elsewhere = 10_000;

/** Shows on standard error how far a tally is, until it ends. */
export class IngestProgress {
  private readonly inPlace = process.stderr.isTTY;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly tally: Tally) {
    this.timer = setInterval(
      () => {
        this.show();
      },
      this.inPlace ? onTerminal : elsewhere,
    );
  }

  /** Shows it a last time. */
  end(): void {
    clearInterval(this.timer);
    this.show();
    if (this.inPlace) process.stderr.write('\n');
  }

  private show(): void {
    const { tally } = this;
    const line = progressLine({
      parsed: tally.count('parsed'),
      rejected: tally.unwell,
      waiting: tally.waiting.size,
      seconds: (Date.now() - tally.startedAt) / 1_000,
      sendingEnded: tally.sendingEnded,
    });
    process.stderr.write(this.inPlace ? `\r\u001b[K${line}` : `${line}\n`);
  }
}
