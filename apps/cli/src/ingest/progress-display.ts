import { type IngestSummary } from './ingest-summary.js';

/** Milliseconds between two updates: on a terminal in place, otherwise a line each. */
const terminalIntervalMs = 250;
const logIntervalMs = 10_000;
const barWidth = 24;

/** Shows the progress of an ingest on standard error. */
export class ProgressDisplay {
  private readonly inPlace = process.stderr.isTTY;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly summary: IngestSummary) {
    this.timer = setInterval(
      () => {
        this.show();
      },
      this.inPlace ? terminalIntervalMs : logIntervalMs,
    );
  }

  /** Shows the final state and stops. */
  close(): void {
    clearInterval(this.timer);
    this.show();
    if (this.inPlace) process.stderr.write('\n');
  }

  private show(): void {
    const { parsed, notParsed, pending, startedAt, uploaded } = this.summary;
    const seconds = (Date.now() - startedAt) / 1_000;
    const line = formatProgress({ parsed, notParsed, pending: pending.size, seconds, uploaded });
    process.stderr.write(this.inPlace ? `\r\u001b[K${line}` : `${line}\n`);
  }
}

/** The figures of a progress line. */
export interface ProgressFigures {
  readonly parsed: number;
  readonly notParsed: number;
  readonly pending: number;
  readonly seconds: number;
  /** Whether all documents were uploaded, so that the pending ones are all that remain. */
  readonly uploaded: boolean;
}

/** Returns a bar, letters per second, the counts, and the remaining time once all documents were uploaded. */
export function formatProgress({ parsed, notParsed, pending, seconds, uploaded }: ProgressFigures): string {
  const done = parsed + notParsed;
  const rate = seconds > 0 ? done / seconds : 0;
  const filled = done + pending === 0 ? 0 : Math.floor((barWidth * done) / (done + pending));
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
  const left = uploaded && rate > 0 ? `, ${formatDuration(pending / rate)} left` : '';
  return `${bar} ${rate.toFixed(1)} letters/s, ${pending} pending, ${parsed} parsed, ${notParsed} not parsed${left}`;
}

function formatDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}
