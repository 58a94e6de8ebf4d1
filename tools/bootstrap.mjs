/**
 * Runs a command of the project on a machine that may have nothing but Node and npm: installs the packages when the
 * lock file is new, builds when the sources are, then hands over. Plain JavaScript, since it runs before anything is
 * built. What it does itself goes to standard error, so that a command's own output stays clean.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oldestNode = [20, 19];

/** Each command's module, once built. */
const commands = {
  demo: 'tools/launcher/demo.js',
  start: 'tools/launcher/start.js',
  test: 'tools/test/run-tests.js',
  parse: 'apps/parser/src/parse-command.js',
  migrate: 'apps/indexer/src/migrate-command.js',
  generate: 'tools/generate/generate.js',
  'corpus:check': 'tools/corpus/check.js',
  'corpus:diff': 'tools/corpus/diff.js',
};

function say(message) {
  process.stderr.write(`rationale: ${message}\n`);
}

function fail(message) {
  say(message);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    fail(`This is Node ${process.versions.node}; install Node ${oldestNode.join('.')} or newer and run it again.`);
  }
}

function run(command, args) {
  const windows = process.platform === 'win32';
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: windows,
  });
  return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}` };
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** Does `work` unless it was done for the same `state`, which is kept in `stamp`. */
function once(stamp, state, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  work();
  writeFileSync(stamp, state);
}

function install() {
  const state = hash(
    readFileSync(join(root, 'package-lock.json'), 'utf8') + readFileSync(join(root, 'package.json'), 'utf8'),
  );
  once(join(root, 'node_modules/.rationale-installed'), state, () => {
    say('installing packages (npm ci, a minute or two the first time)');
    const result = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (!result.ok) fail(`npm ci failed; mend what it says and run this again:\n${result.output}`);
  });
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'web'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(ts|json)$/.test(entry.name)) yield path;
  }
}

function build() {
  const files = ['apps', 'libs', 'tools'].flatMap((folder) => [...sources(join(root, folder))]);
  const configuration = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'].map((name) => join(root, name));
  const state = hash(
    [...files, ...configuration].map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`).join('\n'),
  );
  once(join(root, 'node_modules/.rationale-built'), existsSync(join(root, 'dist')) ? state : '', () => {
    say('building');
    const result = run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
    if (!result.ok) fail(`The build failed:\n${result.output}`);
  });
  writeFileSync(join(root, 'node_modules/.rationale-built'), state);
}

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name ?? ''))
  fail(`There is no command ${name}; there are ${Object.keys(commands).join(', ')}.`);
checkNode();
install();
build();
const entry = join(root, 'dist', commands[name]);
process.argv = [process.argv[0], entry, ...args];
await import(pathToFileURL(entry).href);
