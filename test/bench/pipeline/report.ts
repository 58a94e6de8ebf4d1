import { median } from '../rounds.js';
import { cpuOf, growthOf, type Run, speedOf } from './measure.js';

/** The runs of one rival, in the order of rounds. */
export type RunsByRival = ReadonlyMap<string, readonly Run[]>;

/** A measured figure and its limit, `least` or `most`; null if its rivals were not run. */
export interface Goal {
  readonly what: string;
  readonly value: number | null;
  readonly least?: number;
  readonly most?: number;
}

/** Number of letters at each end of a run whose cost is compared. */
const maxEndLetters = 20_000;

/** Groups runs by rival. */
export function byRival(runs: readonly Run[]): RunsByRival {
  const found = new Map<string, Run[]>();
  for (const run of runs) found.set(run.rival, [...(found.get(run.rival) ?? []), run]);
  return found;
}

/** Returns the median over rounds of a figure of two rivals in the same round; null if one of them was not run. */
function overRounds(
  runs: RunsByRival,
  one: string,
  other: string,
  figure: (one: Run, other: Run) => number,
): number | null {
  const pairs = (runs.get(one) ?? []).flatMap((run) => {
    const rival = runs.get(other)?.find(({ round }) => round === run.round);
    return rival === undefined ? [] : [figure(run, rival)];
  });
  return pairs.length === 0 ? null : median(pairs);
}

const faster = (one: Run, other: Run): number => speedOf(one) / speedOf(other);

/** Returns the goals with their figures. */
export function goalsOf(runs: RunsByRival, kind: 'text' | 'pdf'): readonly Goal[] {
  const growth = (runs.get('pipeline') ?? []).flatMap((run) => {
    const found = growthOf(run, Math.min(maxEndLetters, Math.floor(run.letters / 5)));
    return found === null ? [] : [found.last / found.first];
  });
  const ofText: readonly Goal[] = [
    { what: 'speed against two scripts', value: overRounds(runs, 'pipeline', 'two-scripts', faster), least: 0.85 },
    {
      what: 'CPU ms a letter more than one script',
      value: overRounds(runs, 'pipeline', 'script', (one, other) => cpuOf(one) - cpuOf(other)),
      most: 0.8,
    },
    { what: 'speed against the naive pipeline', value: overRounds(runs, 'pipeline', 'naive', faster), least: 5 },
  ];
  const ofPdf: readonly Goal[] = [
    {
      what: 'speed against text extraction alone',
      value: overRounds(runs, 'pipeline', 'text-extraction', faster),
      least: 0.85,
    },
  ];
  return [
    ...ofText,
    ...(kind === 'pdf' ? ofPdf : []),
    {
      what: "Postgres' CPU a letter, last letters against first",
      value: growth.length === 0 ? null : median(growth),
      most: 1.15,
    },
  ];
}

/** Returns the report for the terminal. */
export function reportOf(runs: RunsByRival, goals: readonly Goal[]): string {
  const lines: string[] = ['', 'medians of the rounds'];
  for (const [rival, of] of runs) {
    const seconds = median(of.map((run) => run.seconds));
    const speeds = of.map(speedOf);
    const spread = `${Math.min(...speeds).toFixed(0)} to ${Math.max(...speeds).toFixed(0)}`;
    lines.push(
      '',
      `${rival}: ${median(speeds).toFixed(0)} letters a second (${spread}), ${of[0]?.letters ?? 0} letters in ${seconds.toFixed(1)} s`,
      `  processors at work for others: ${(median(of.map(({ foreign }) => foreign)) * 100).toFixed(0)} %`,
      `  CPU ms a letter: ${median(of.map(cpuOf)).toFixed(2)} = ${cpuParts(of)}`,
      `  bytes a letter: Postgres ${median(of.map((run) => run.bytes.postgres)).toFixed(0)}, Redis at most ${median(of.map((run) => run.bytes.redis)).toFixed(0)}`,
    );
  }
  lines.push('', 'goals');
  for (const { what, value, least, most } of goals) {
    const bound = least === undefined ? `at most ${String(most)}` : `at least ${String(least)}`;
    lines.push(`  ${what}: ${value === null ? 'not measured' : value.toFixed(2)} (${bound})`);
  }
  return lines.join('\n');
}

function cpuParts(runs: readonly Run[]): string {
  const names = Object.keys(runs[0]?.cpu ?? {});
  return names.map((name) => `${name} ${median(runs.map(({ cpu }) => cpu[name] ?? 0)).toFixed(2)}`).join(' + ');
}
