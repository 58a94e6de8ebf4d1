/** The progress of a run at one moment. */
export interface Sample {
  /** Seconds since the run began. */
  readonly seconds: number;
  readonly letters: number;
  /** Milliseconds of processor time of Postgres since the run began. */
  readonly postgres: number;
}

/** The measurements of one run of one rival. */
export interface Run {
  readonly rival: string;
  readonly round: number;
  readonly letters: number;
  readonly seconds: number;
  /** Milliseconds of processor time per letter, by process. */
  readonly cpu: Readonly<Record<string, number>>;
  /** Bytes per letter: growth of Postgres, and of Redis at its maximum. */
  readonly bytes: { readonly postgres: number; readonly redis: number };
  /** Share of the machine's processor time used by other processes, 0 to 1. Runs are reliable if it is small. */
  readonly foreign: number;
  readonly samples: readonly Sample[];
}

/** Returns letters per second. */
export const speedOf = ({ letters, seconds }: Run): number => letters / seconds;

/** Returns milliseconds of processor time per letter of all processes. */
export const cpuOf = ({ cpu }: Run): number => Object.values(cpu).reduce((sum, value) => sum + value, 0);

/**
 * Returns Postgres's milliseconds of processor time per letter for the first and the last letters of a run; null if the
 * run is too short.
 * @param count number of letters at each end
 */
export function growthOf(
  { samples, letters }: Run,
  count: number,
): { readonly first: number; readonly last: number } | null {
  const begin = samples[0];
  const end = samples.at(-1);
  const first = samples.find((sample) => sample.letters >= count);
  const last = samples.findLast((sample) => sample.letters <= letters - count);
  if (
    begin === undefined ||
    end === undefined ||
    first === undefined ||
    last === undefined ||
    begin === first ||
    last === end
  ) {
    return null;
  }
  const cost = (from: Sample, to: Sample): number =>
    (to.postgres - from.postgres) / Math.max(1, to.letters - from.letters);
  return { first: cost(begin, first), last: cost(last, end) };
}
