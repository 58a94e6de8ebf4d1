/**
 * `npm run bench:compare -- --base REF --bench parse|pipeline|statistics [--rounds 5] [--letters N]`: builds REF in a
 * temporary git work tree and runs the bench of REF and that of this tree in turn, so that both meet the same machine.
 * Prints medians and the spread of the rounds, and the ratio of the medians.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { withBuiltRef } from '../../../tools/corpus/worktree.js';
import { projectRoot } from '../../../tools/servers/project-root.js';
import { SetupError } from '../../../tools/servers/setup-error.js';
import { sourceCondition } from '../../../tools/source-condition.mjs';
import {
  compareFigures,
  comparisonTable,
  type Figures,
  parseFigures,
  pipelineFigures,
  statisticsFigures,
} from './figures.js';

const usage = 'Options: --base REF, --bench parse|pipeline|statistics, --rounds N, --letters N (pipeline, statistics)';

/** A bench of test/bench: its programme is the tree's own, so that a tree is measured with its own imports. */
interface Bench {
  readonly program: string;
  arguments(output: string, letters: number | null, data: string): readonly string[];
  figures(printed: string, output: string): Promise<Figures>;
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

const benches: Readonly<Record<string, Bench>> = {
  parse: {
    program: 'test/bench/parse.bench.ts',
    arguments: () => ['--letters', join(projectRoot, 'samples')],
    figures: (printed) => Promise.resolve(parseFigures(printed)),
  },
  pipeline: {
    program: 'test/bench/pipeline/pipeline.bench.ts',
    arguments: (output, letters, data) => [
      ...['--rivals', 'pipeline', '--rounds', '1', '--letters', String(letters ?? 20_000)],
      ...['--data', data, '--out', output],
    ],
    figures: async (_, output) => pipelineFigures(await readJson(output)),
  },
  statistics: {
    program: 'test/bench/statistics/statistics.bench.ts',
    arguments: (output, letters) => [
      ...['--determinations', String(letters ?? 300_000), '--worded', '20000', '--seconds', '5', '--json', output],
    ],
    figures: async (_, output) => statisticsFigures(await readJson(output)),
  },
};

function readOptions() {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      bench: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      letters: { type: 'string' },
    },
  });
  const bench = benches[values.bench ?? ''];
  if (values.base === undefined || bench === undefined) throw new SetupError(usage);
  const number = (text: string): number => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 1)
      throw new SetupError(`${text} is not a whole number above 0. ${usage}`);
    return value;
  };
  const letters = values.letters === undefined ? null : number(values.letters);
  return { base: values.base, bench, rounds: number(values.rounds), letters };
}

/** Runs the bench of a tree once. Its progress goes to standard error. */
async function measure(root: string, bench: Bench, letters: number | null): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'rationale-compare-'));
  try {
    const output = join(folder, 'figures.json');
    const loader = pathToFileURL(join(root, 'tools/typescript-loader.mjs')).href;
    const args = [`--conditions=${sourceCondition}`, '--disable-warning=ExperimentalWarning', `--import=${loader}`];
    const child = spawn(
      process.execPath,
      [...args, join(root, bench.program), ...bench.arguments(output, letters, join(folder, 'data'))],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
    if (status !== 0) throw new Error(`The bench in ${root} ended with status ${String(status)}:\n${printed}`);
    return await bench.figures(printed, output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(): Promise<void> {
  const { base, bench, rounds, letters } = readOptions();
  process.stderr.write(`Building ${base} in a temporary work tree\n`);
  await withBuiltRef(base, async (root) => {
    const measured: { base: Figures[]; current: Figures[] } = { base: [], current: [] };
    for (let round = 1; round <= rounds; round += 1) {
      // The order alternates, so that what a run leaves in caches helps both.
      const order = round % 2 === 1 ? (['base', 'current'] as const) : (['current', 'base'] as const);
      for (const tree of order) {
        process.stderr.write(`\nRound ${round} of ${rounds}, ${tree}\n`);
        measured[tree].push(await measure(tree === 'base' ? root : projectRoot, bench, letters));
      }
    }
    const comparisons = compareFigures(measured.base, measured.current);
    process.stdout.write(`\nBase ${base}, medians of ${rounds} interleaved rounds (spread); less is better\n`);
    process.stdout.write(`${comparisonTable(comparisons).join('\n')}\n`);
  });
}

try {
  await compare();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
