import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fail, report } from './report.mjs';
import { runProgram } from './run-program.mjs';

/** Oldest Node that the services, tests and tools support. */
const minMajor = 22;
/** Oldest Node that can run this file and install a newer one. */
const minMajorToInstall = 20;
/** The version that is installed where Node is too old: the newest that npm has for every system. */
const version = '22.23.2';

/** The major version of the Node that runs this process. */
function currentMajor() {
  return Number(process.versions.node.split('.')[0]);
}

/** Ends the process with an error where Node is so old that it cannot even install a newer one. */
export function refuseOldNode() {
  if (currentMajor() >= minMajorToInstall) return;
  fail(`Node ${process.versions.node} is too old. Install Node ${minMajor} or 24 and run the command again.`);
}

/**
 * Where Node is older than the oldest supported one, runs this command again with a Node from npm's `node` packages and returns its
 * exit status; returns null where Node is new enough. The program is kept in `node_modules/.cache`.
 */
export async function runWithSupportedNode(root) {
  if (currentMajor() >= minMajor) return null;
  const program = await installNode(root);
  const env = { ...process.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(program, [...process.execArgv, ...process.argv.slice(1)], { env, stdio: 'inherit' });
  // Ctrl-C at a terminal reaches the child by itself; a signal sent to this process alone has to be passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!process.stdin.isTTY || signal !== 'SIGINT') child.kill(signal);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => fail(`Node ${version} could not be started: ${error.message}`));
    child.once('exit', (status, signal) => resolve(status ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Path of the installed Node; installs it the first time. */
async function installNode(root) {
  const name = packageName();
  const folder = join(root, 'node_modules/.cache/rationale-node', version);
  const program = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  report(`Installing Node ${version} with npm, because Node ${process.versions.node} is older than ${minMajor}`);
  mkdirSync(folder, { recursive: true });
  // Without a package.json, npm would install into the project above.
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const args = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { succeeded, output } = await runProgram('npm', [...args, '--loglevel=error', `${name}@${version}`], folder);
  if (!succeeded || !existsSync(program)) {
    fail(`npm could not install Node ${version}. Install Node ${minMajor} or 24 and run the command again.\n${output}`);
  }
  return program;
}

/** The package that contains Node for this system: the same that npm's `node` package installs. */
function packageName() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${system}-${process.arch}`;
}
