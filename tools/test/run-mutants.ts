/**
 * `npm run mutate -- --folder apps/indexer/src/index`: makes small changes (mutants) in the code of a folder and reports
 * the mutants for which no unit test fails. End-to-end tests are not run, and may fail for a mutant that is reported
 * here. The scores of the last runs are in docs/measurements/mutation.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../servers/project-root.js';
import { SetupError } from '../servers/setup-error.js';

/** Specs, and the files that query the database: end-to-end tests cover these only. */
const untested = ['*.spec.ts', 'statements/**', '*.service.ts', '*.query.ts', 'load-facts.ts', 'write-results.ts'];

function readFolder(): string {
  const { values } = parseArgs({ options: { folder: { type: 'string' } } });
  const folder = values.folder?.replace(/\/+$/, '') ?? '';
  if (folder === '' || !existsSync(join(projectRoot, folder))) {
    throw new SetupError(`The folder "${folder}" does not exist. Name one of the project with --folder FOLDER.`);
  }
  return folder;
}

try {
  const folder = readFolder();
  const files = [`${folder}/**/*.ts`, ...untested.map((pattern) => `!${folder}/**/${pattern}`)].join(',');
  const stryker = join(projectRoot, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'stryker.config.mjs', '--mutate', files], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
