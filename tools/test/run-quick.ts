/**
 * `npm run test:quick`: types, then lint, format and related unit tests of the files that differ from HEAD or, with
 * `-- --since REF`, from another commit. Needs no build and no servers.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../servers/project-root.js';

function changedFiles(since: string): readonly string[] {
  const git = (...args: readonly string[]): string[] =>
    execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).split('\0').filter(Boolean);
  const files = [
    ...git('diff', '--name-only', '-z', '--diff-filter=d', since),
    ...git('ls-files', '--others', '--exclude-standard', '-z'),
  ];
  return [...new Set(files)].filter((file) => existsSync(join(projectRoot, file)));
}

interface Step {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

function run({ name, program, args }: Step): Promise<boolean> {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectRoot, 'node_modules', program), ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.once('close', (status) => {
      const end = status === 0 ? 'passed' : 'FAILED';
      if (status !== 0) process.stdout.write(`\n${output.trim()}\n`);
      process.stdout.write(`${name} ${end} (${((Date.now() - start) / 1_000).toFixed(1)} s)\n`);
      resolve(status === 0);
    });
  });
}

const { values } = parseArgs({ options: { since: { type: 'string', default: 'HEAD' } } });
const files = changedFiles(values.since);
const code = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.generated.ts'));
const formatted = ['--check', '--ignore-unknown', '--log-level', 'warn'];
const typesCache = (name: string) => [
  '--incremental',
  '--tsBuildInfoFile',
  `node_modules/.cache/types/${name}.tsbuildinfo`,
];
const types: Step[] = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['-p', 'tsconfig.json', ...typesCache('services')] },
  {
    name: 'types of the dashboard',
    program: 'typescript/bin/tsc',
    args: ['-p', 'apps/reporter/web/tsconfig.json', ...typesCache('dashboard')],
  },
];
const changed: Step[] = [];
if (code.length > 0) {
  changed.push({
    name: 'lint',
    program: 'eslint/bin/eslint.js',
    args: ['--max-warnings', '0', '--no-warn-ignored', ...code],
  });
  const related = ['related', '--run', '--project', 'unit', '--passWithNoTests'];
  changed.push({ name: 'unit tests', program: 'vitest/vitest.mjs', args: [...related, ...code] });
}
if (files.length > 0)
  changed.push({ name: 'format', program: 'prettier/bin/prettier.cjs', args: [...formatted, ...files] });
process.stdout.write(`${files.length} changed files\n`);
const sequences = [types, changed].map(async (steps) => {
  let good = true;
  for (const step of steps) good = (await run(step)) && good;
  return good;
});
process.exitCode = (await Promise.all(sequences)).every(Boolean) ? 0 : 1;
