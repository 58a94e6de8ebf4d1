/**
 * `npm test`: the checks, the unit and contract tests, the end-to-end tests against real servers, and the short form of
 * the fault tests. `npm run test:long` runs the full form of the schedules and faults, and writes its results to
 * docs/measurements/test-long.md. Ends with the line `N passed, N failed, N skipped` over all of them, and with status
 * 1 when anything failed.
 *
 * Two sequences run concurrently, because end-to-end tests mostly wait. The output of each part is printed when the part
 * has ended, so that parts do not mix.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../servers/project-root.js';

const resultsSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A part of the run; `run` returns its counts and everything that it printed. */
interface Part {
  readonly name: string;
  readonly run: () => Promise<{ readonly counts: Counts; readonly output: string }>;
}

interface PartResult {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
}

/** The checks of package.json, the longest first. */
const checks = ['lint', 'types', 'format', 'generated', 'imports', 'unused'];

/** Environment of the full form: the number of schedules of the indexer. Each is run with the seed that the test prints. */
const longEnvironment = { TEST_SCHEDULES: '500' };

const long = process.argv.includes('--long');
/** Compiled code of all processes of the run: loading a service takes half as long. */
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_COMPILE_CACHE: join(projectRoot, 'node_modules/.cache/compile'),
  ...(long ? longEnvironment : {}),
};

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function run(command: string, args: readonly string[]): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status: status ?? 1, output });
    });
  });
}

const passed: Counts = { passed: 1, failed: 0, skipped: 0 };
const failed: Counts = { passed: 0, failed: 1, skipped: 0 };
const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

/** A part that is one command; it passes when the command ends with status 0. */
function commandPart(name: string, command: string, args: readonly string[]): Part {
  return {
    name,
    run: async () => {
      const { status, output } = await run(command, args);
      return { counts: status === 0 ? passed : failed, output };
    },
  };
}

function vitestPart(project: string, folder: string): Part {
  return {
    name: `${project} tests`,
    run: async () => {
      const file = join(folder, `${project}.json`);
      const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const { status, output } = await run(process.execPath, [vitest, 'run', '--project', project, ...reporters]);
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text === null) return { counts: failed, output };
      const results = resultsSchema.parse(JSON.parse(text));
      // A file that could not be loaded, and a global setup that failed, fail no test of their own.
      const unreported = status !== 0 && results.numFailedTests === 0 ? 1 : 0;
      const counts = {
        passed: results.numPassedTests,
        failed: results.numFailedTests + unreported,
        skipped: results.numPendingTests + results.numTodoTests,
      };
      return { counts, output };
    },
  };
}

/**
 * Parses the real letters of RATIONALE_LETTERS, if it is set, and compares the scores with the committed ones; the letters
 * of its sub-folder `more`, if there is one, have their own floor.
 */
function realLettersParts(): readonly Part[] {
  const folder = process.env['RATIONALE_LETTERS'] ?? '';
  if (folder === '') {
    const output = 'Skipped: RATIONALE_LETTERS is not set to a folder of letters and labels\n';
    return [{ name: 'real letters', run: () => Promise.resolve({ counts: nothing, output }) }];
  }
  const check = join(projectRoot, 'dist/tools/corpus/check.js');
  const part = (name: string, root: string, floor: string): Part =>
    commandPart(name, process.execPath, [check, '--root', root, '--floor', join(projectRoot, 'test/corpus', floor)]);
  const more = join(folder, 'more');
  return [
    part('real letters', folder, 'real-letters.floor.json'),
    ...(existsSync(more) ? [part('more real letters', more, 'more-letters.floor.json')] : []),
  ];
}

/** Runs parts one after the other, and prints each when it has ended. */
async function runSequence(parts: readonly Part[]): Promise<readonly PartResult[]> {
  const results: PartResult[] = [];
  for (const part of parts) {
    const start = Date.now();
    const { counts, output } = await part.run();
    const seconds = Math.round((Date.now() - start) / 1_000);
    print(`\n== ${part.name}\n${output.trim()}`);
    print(`${counts.failed === 0 ? 'passed' : `${part.name} FAILED, see above`} (${seconds} s)`);
    results.push({ name: part.name, counts, seconds });
  }
  return results;
}

function sum(results: readonly PartResult[]): Counts {
  const of = (name: keyof Counts) => results.reduce((total, { counts }) => total + counts[name], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

async function writeLongResults(results: readonly PartResult[], seconds: number): Promise<void> {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], {
    cwd: projectRoot,
    encoding: 'utf8',
  }).trim();
  const rows = results.map(
    ({ name, counts, seconds: partSeconds }) =>
      `| ${name} | ${counts.passed} | ${counts.failed} | ${counts.skipped} | ${partSeconds} |`,
  );
  const page = [
    '# Last run of `npm run test:long`',
    '',
    `Commit ${commit}, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores, ${seconds} s:`,
    `${summary(sum(results))}.`,
    '',
    '| part | passed | failed | skipped | seconds |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
  await writeFile(join(projectRoot, 'docs/measurements/test-long.md'), page.join('\n'));
}

const start = Date.now();
const folder = await mkdtemp(join(tmpdir(), 'rationale-results-'));
let results: readonly PartResult[];
try {
  const faults = long
    ? commandPart('fault tests, all', process.execPath, [join(projectRoot, 'tools/bootstrap.mjs'), 'test:fault'])
    : vitestPart('fault', folder);
  const sequences = [
    [vitestPart('e2e', folder), faults],
    [
      ...checks.map((check) => commandPart(`check:${check}`, 'npm', ['run', '--silent', `check:${check}`])),
      vitestPart('unit', folder),
      ...realLettersParts(),
    ],
  ];
  results = (await Promise.all(sequences.map(runSequence))).flat();
} finally {
  await rm(folder, { recursive: true, force: true });
}
const seconds = Math.round((Date.now() - start) / 1_000);
if (long) await writeLongResults(results, seconds);
const counts = sum(results);
print(`\nFinished in ${seconds} s`);
print(summary(counts));
process.exit(counts.failed === 0 ? 0 : 1);
