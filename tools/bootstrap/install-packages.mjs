import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, report } from './report.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Runs `npm ci` when `node_modules` is missing or was installed for another lock file. A `node_modules` that is a
 * symbolic link (a git work tree that shares the packages of another) is left to the tree that it belongs to: `npm ci`
 * would empty it there.
 */
export async function installPackages(root) {
  const packages = join(root, 'node_modules');
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(packages, '.rationale-installed');
  if (existsSync(packages) && lstatSync(packages).isSymbolicLink()) return;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return;
  report('Installing packages with npm ci (one to two minutes the first time)');
  const { succeeded, output } = await runProgram('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
  if (!succeeded) fail(`npm ci failed. Fix the error below and run the command again.\n${output}`);
  writeFileSync(stamp, lockHash);
}
