/**
 * `npm test`: the checks, then the unit, contract and end-to-end tests against real servers, then the
 * faults that promises hang on most. Ends with the line
 * `N passed, N failed, N skipped` over all of them, and with status 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../servers/project-root.js';

const resultsSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
});

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const checks = ['format', 'types', 'lint', 'imports', 'unused', 'generated'];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (status) => {
      resolve(status ?? 1);
    });
  });
}

async function runChecks(counts: Counts): Promise<void> {
  for (const check of checks) {
    say(`\n== check:${check}`);
    const status = await run('npm', ['run', '--silent', `check:${check}`]);
    counts[status === 0 ? 'passed' : 'failed'] += 1;
    say(status === 0 ? 'right' : `check:${check} found faults (see above)`);
  }
}

async function runVitest(project: string, folder: string, counts: Counts): Promise<void> {
  say(`\n== ${project} tests`);
  const output = join(folder, `${project}.json`);
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const status = await run(process.execPath, [vitest, 'run', '--project', project, ...reporters]);
  const results = resultsSchema.parse(JSON.parse(await readFile(output, 'utf8')));
  counts.passed += results.numPassedTests;
  counts.failed += results.numFailedTests;
  counts.skipped += results.numPendingTests + results.numTodoTests;
  // A file that could not be loaded fails no test of its own.
  if (status !== 0 && results.numFailedTests === 0) counts.failed += 1;
}

/** Reads the real letters that RATIONALE_LETTERS names, if it does, and holds them to the committed scores. */
async function runRealLetters(counts: Counts): Promise<void> {
  const folder = process.env['RATIONALE_LETTERS'] ?? '';
  say('\n== real letters');
  if (folder === '') {
    say('left out: RATIONALE_LETTERS names no folder of letters and labels');
    return;
  }
  const check = join(projectRoot, 'dist/tools/corpus/check.js');
  const floor = join(projectRoot, 'test/corpus/real-letters.floor.json');
  const status = await run(process.execPath, [check, '--root', folder, '--floor', floor]);
  counts[status === 0 ? 'passed' : 'failed'] += 1;
}

/** Does one part, and says how long it took. */
async function timed(part: () => Promise<void>): Promise<void> {
  const start = Date.now();
  await part();
  say(`took ${Math.round((Date.now() - start) / 1_000)} s`);
}

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
const folder = await mkdtemp(join(tmpdir(), 'rationale-results-'));
try {
  await timed(() => runChecks(counts));
  await timed(() => runVitest('unit', folder, counts));
  await timed(() => runRealLetters(counts));
  await timed(() => runVitest('e2e', folder, counts));
  await timed(() => runVitest('fault', folder, counts));
} finally {
  await rm(folder, { recursive: true, force: true });
}
say(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
