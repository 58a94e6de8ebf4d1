/** What a line of progress is made of. */
export interface ProgressFigures {
  readonly parsed: number;
  /** Ended otherwise. */
  readonly rejected: number;
  readonly waiting: number;
  readonly seconds: number;
  /** Whether nothing more is sent, so that what waits is all that is left. */
  readonly sendingEnded: boolean;
}

const barWidth = 24;

/** A bar, letters a second, waiting, parsed, rejected, and the time left once it can be known. */
export function progressLine({ parsed, rejected, waiting, seconds, sendingEnded }: ProgressFigures): string {
  const done = parsed + rejected;
  const rate = seconds > 0 ? done / seconds : 0;
  const filled = done + waiting === 0 ? 0 : Math.floor((barWidth * done) / (done + waiting));
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
  const left = sendingEnded && rate > 0 ? `, ${timeWords(waiting / rate)} left` : '';
  return `${bar} ${rate.toFixed(1)} letters/s, ${waiting} waiting, ${parsed} parsed, ${rejected} rejected${left}`;
}

function timeWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}
