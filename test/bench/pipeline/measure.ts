/** How far a run was at one moment. */
export interface Sample {
  /** Seconds since the run began. */
  readonly seconds: number;
  readonly letters: number;
  /** Milliseconds of processor time of Postgres since the run began. */
  readonly postgres: number;
}

/** What one run of one rival gave. */
export interface Run {
  readonly rival: string;
  readonly round: number;
  readonly letters: number;
  readonly seconds: number;
  /** Milliseconds of processor time a letter, by process. */
  readonly cpu: Readonly<Record<string, number>>;
  /** Bytes a letter that Postgres took up, and the most that Redis did. */
  readonly bytes: { readonly postgres: number; readonly redis: number };
  /** Which share of the machine's processors worked for others meanwhile, 0 to 1: trust runs in which it is small. */
  readonly foreign: number;
  readonly samples: readonly Sample[];
}

/** Letters a second. */
export const speedOf = ({ letters, seconds }: Run): number => letters / seconds;

/** Milliseconds of processor time a letter, all processes together. */
export const cpuOf = ({ cpu }: Run): number => Object.values(cpu).reduce((sum, value) => sum + value, 0);

/**
 * Postgres' processor time a letter over the last letters against the first ones; null for a run too short to tell.
 * @param count of letters at either end
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
