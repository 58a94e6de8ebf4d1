import { capacityOf, type LetterCost } from './capacity-arithmetic.js';
import { costOf, type MeasuredRun, type Measurement, middle } from './measurements.js';

const cell = (value: number, digits = 2): string => value.toFixed(digits);
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = (...cells: readonly string[]): string[] => [row(...cells), row(...cells.map(() => '---'))];

const runsOf = ({ runs }: Measurement, rival: string): readonly MeasuredRun[] =>
  runs.filter((run) => run.rival === rival);
const nameOf = ({ letters, kind, parsers }: Measurement): string =>
  `${letters.toLocaleString('en')} ${kind} letters${parsers === 1 ? '' : `, ${parsers} parsers`}`;

/** Returns tables of all measurements as Markdown. */
export function tablesOf(measurements: readonly Measurement[]): string {
  if (measurements.length === 0) return 'Nothing was measured yet.';
  return [
    ...measurements.flatMap(measured),
    ...stagesOf(measurements),
    '### How it grows',
    '',
    ...growth(measurements.filter(({ parsers }) => parsers === 1)),
    '',
    '### What more machines would do',
    '',
    ...largestOfEachKind(measurements.filter(({ parsers }) => parsers === 1)).flatMap(capacities),
  ].join('\n');
}

function measured(measurement: Measurement): string[] {
  const rivals = [...new Set(measurement.runs.map(({ rival }) => rival))];
  const rounds = Math.max(...measurement.runs.map(({ round }) => round));
  return [
    `### ${nameOf(measurement)}`,
    '',
    `${rounds === 1 ? '1 round' : `${rounds} rounds`}, ${measurement.cores} cores, Node ${measurement.node}; medians.`,
    '',
    ...head(
      '',
      'letters a second',
      'CPU ms a letter',
      'by process',
      'bytes a letter, Postgres',
      'Redis at most',
      'processors at work for others',
    ),
    ...rivals.map((rival) => {
      const runs = runsOf(measurement, rival);
      const cost = costOf(runs);
      const total = Object.values(cost).reduce((sum, value) => sum + value, 0);
      const parts = Object.entries(cost).map(([name, value]) => `${name} ${cell(value)}`);
      const bytes = (of: 'postgres' | 'redis'): string => cell(middle(runs.map((run) => run.bytes[of])), 0);
      const speed = middle(runs.map((run) => run.letters / run.seconds));
      return row(
        rival,
        cell(speed, 0),
        cell(total),
        parts.join(', '),
        bytes('postgres'),
        bytes('redis'),
        `${cell(middle(runs.map(({ foreign }) => foreign)) * 100, 0)} %`,
      );
    }),
    '',
    ...head('goal', 'measured', 'wanted'),
    ...measurement.goals.flatMap(({ what, value, least, most }) => {
      const wanted = least === undefined ? `at most ${String(most)}` : `at least ${String(least)}`;
      return value === null ? [] : row(what, cell(value), wanted);
    }),
    '',
  ];
}

/** Uses the measurement with the most letters, which is the most exact. */
function stagesOf(measurements: readonly Measurement[]): string[] {
  const stages = Object.entries(measurements.findLast(({ kind }) => kind === 'text')?.stages ?? {});
  if (stages.length === 0) return [];
  return [
    '### A text letter in Node, stage by stage',
    '',
    'In one process, without queues and files; the rest of a service’s time is BullMQ, drivers, files and garbage.',
    '',
    ...head('stage', 'CPU µs a letter'),
    ...stages.map(([name, cost]) => row(name, cell(cost, 0))),
    '',
  ];
}

function growth(measurements: readonly Measurement[]): string[] {
  return [
    ...head('letters', 'letters a second', 'CPU ms a letter', 'of it Postgres', 'bytes a letter, Postgres'),
    ...measurements.flatMap((measurement) => {
      const runs = runsOf(measurement, 'pipeline');
      if (runs.length === 0) return [];
      const cost = costOf(runs);
      const total = Object.values(cost).reduce((sum, value) => sum + value, 0);
      const speed = middle(runs.map((run) => run.letters / run.seconds));
      const bytes = middle(runs.map((run) => run.bytes.postgres));
      return row(nameOf(measurement), cell(speed, 0), cell(total), cell(cost['Postgres'] ?? 0), cell(bytes, 0));
    }),
  ];
}

/** Returns the measurement with the most letters of each kind; capacities are computed from it. */
const largestOfEachKind = (measurements: readonly Measurement[]): readonly Measurement[] =>
  measurements.filter((one) => one === measurements.findLast(({ kind }) => kind === one.kind));

function capacities(measurement: Measurement): string[] {
  const runs = runsOf(measurement, 'pipeline');
  if (runs.length === 0) return [];
  const named = costOf(runs);
  const parser = Object.entries(named).filter(([name]) => name.startsWith('parser'));
  const cost: LetterCost = {
    parser: parser.reduce((sum, [, value]) => sum + value, 0),
    indexer: named['indexer'] ?? 0,
    postgres: named['Postgres'] ?? 0,
    redis: named['Redis'] ?? 0,
  };
  return [
    `From ${nameOf(measurement)}, machines of ${measurement.cores} cores:`,
    '',
    ...head('machines', 'letters a second', 'at its limit', 'hours for 1.8 million letters'),
    ...[1, 4, 16].map((machines) => {
      const { speed, limit, hours } = capacityOf(machines, measurement.cores, cost);
      return row(String(machines), cell(speed, 0), limit, cell(hours, 1));
    }),
    '',
  ];
}
