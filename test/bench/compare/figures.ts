import { z } from 'zod';
import { median } from '../rounds.js';

/** What one run of a bench measured, by name, with the unit in the name. For all of them less is better. */
export type Figures = Readonly<Record<string, number>>;

const pipelineSchema = z.object({
  runs: z.array(
    z.object({ rival: z.string(), letters: z.number(), seconds: z.number(), cpu: z.record(z.string(), z.number()) }),
  ),
});
const statisticsSchema = z.object({
  load: z.object({ seconds: z.number() }),
  alone: z.array(z.object({ question: z.string(), median: z.number() })),
});

/** Figures of the JSON that the bench of the pipeline writes: CPU time per letter and by process. */
export function pipelineFigures(json: unknown): Figures {
  const run = pipelineSchema.parse(json).runs.find(({ rival }) => rival === 'pipeline');
  if (run === undefined) throw new Error('The bench of the pipeline measured no run of the pipeline.');
  const total = Object.values(run.cpu).reduce((sum, value) => sum + value, 0);
  const parts = Object.entries(run.cpu).map(([name, value]) => [`CPU ms per letter, ${name}`, value] as const);
  return {
    'CPU ms per letter': total,
    ...Object.fromEntries(parts),
    'elapsed ms per letter': (run.seconds * 1_000) / run.letters,
  };
}

/** Figures of the JSON that the bench of statistics writes: time of each query on its own. */
export function statisticsFigures(json: unknown): Figures {
  const { load, alone } = statisticsSchema.parse(json);
  return {
    'ms, all queries': alone.reduce((sum, { median: time }) => sum + time, 0),
    ...Object.fromEntries(alone.map(({ question, median: time }) => [`ms, ${question}`, time])),
    's, start with all facts': load.seconds,
  };
}

/** Figures of the text that the bench of the parser prints: CPU time of each stage. */
export function parseFigures(text: string): Figures {
  const lines = [...text.matchAll(/^ {2}(\S.*?) +(\d+) µs$/gm)];
  if (lines.length === 0) throw new Error(`The bench of the parser printed no stage:\n${text}`);
  return Object.fromEntries(lines.map(([, name, value]) => [`CPU µs, ${name ?? ''}`, Number(value)]));
}

/** One figure of two trees: medians, smallest and greatest value of the rounds, and the ratio of the medians. */
export interface Comparison {
  readonly name: string;
  readonly base: Spread;
  readonly current: Spread;
  /** Current by base: below 1 the current tree is cheaper. Null where the base is zero. */
  readonly ratio: number | null;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Compares rounds of two trees; a figure that only one of them has is left out. */
export function compareFigures(base: readonly Figures[], current: readonly Figures[]): readonly Comparison[] {
  const inAll = (name: string) => [...base, ...current].every((figures) => name in figures);
  return Object.keys(current[0] ?? {})
    .filter(inAll)
    .map((name) => {
      const of = (rounds: readonly Figures[]) => spreadOf(rounds.map((figures) => figures[name] ?? 0));
      const [one, other] = [of(base), of(current)];
      return { name, base: one, current: other, ratio: one.median === 0 ? null : other.median / one.median };
    });
}

function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** The comparison as lines of a terminal. */
export function comparisonTable(comparisons: readonly Comparison[]): readonly string[] {
  const cell = ({ median: middle, min, max }: Spread) =>
    `${middle.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`;
  const rows = [
    ['', 'base', 'current', 'ratio'],
    ...comparisons.map(({ name, base, current, ratio }) => [
      name,
      cell(base),
      cell(current),
      ratio === null ? '' : ratio.toFixed(3),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
