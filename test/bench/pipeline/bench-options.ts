import { parseArgs } from 'node:util';

/** Options of `npm run bench:pipeline`. */
export interface BenchOptions {
  readonly letters: number;
  readonly kind: 'text' | 'pdf';
  readonly rounds: number;
  /** Number of letters for the naive pipeline, which is slow. */
  readonly naive: number;
  readonly seed: number;
  /** Rivals that are run, in the order of a round. */
  readonly rivals: readonly RivalName[];
  /** Parser processes of the pipeline. */
  readonly parsers: number;
  /** Folder of letters, logs and the servers' data; deleted afterwards. */
  readonly data: string;
  /** File of the JSON result; the chart is written to the same folder. */
  readonly out: string;
}

/** The programs that are compared. */
export type RivalName = 'script' | 'two-scripts' | 'pipeline' | 'naive' | 'text-extraction';

const rivals: readonly RivalName[] = ['script', 'two-scripts', 'pipeline', 'naive', 'text-extraction'];
const isRival = (name: string): name is RivalName => (rivals as readonly string[]).includes(name);

/** Reads the command's arguments. @throws Error that names the invalid option */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      letters: { type: 'string', default: '5000' },
      kind: { type: 'string', default: 'text' },
      rounds: { type: 'string', default: '3' },
      naive: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      rivals: { type: 'string' },
      parsers: { type: 'string', default: '1' },
      data: { type: 'string', default: '.data/bench' },
      out: { type: 'string' },
    },
  });
  const { kind } = values;
  if (kind !== 'text' && kind !== 'pdf') throw new Error(`--kind is ${kind}; it can be text or pdf.`);
  const letters = positive('letters', values.letters);
  const named = values.rivals?.split(',') ?? rivals.filter((name) => kind === 'pdf' || name !== 'text-extraction');
  const unknown = named.find((name) => !isRival(name));
  if (unknown !== undefined) throw new Error(`--rivals names ${unknown}; there are ${rivals.join(', ')}.`);
  return {
    letters,
    kind,
    rounds: positive('rounds', values.rounds),
    naive: Math.min(letters, positive('naive', values.naive)),
    seed: positive('seed', values.seed),
    rivals: named.filter(isRival),
    parsers: positive('parsers', values.parsers),
    data: values.data,
    out: values.out ?? `docs/measurements/pipeline-${kind}-${letters}.json`,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is ${text}; it is a number above zero.`);
  return value;
}
