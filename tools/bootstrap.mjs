/**
 * Runs a command of the project on a machine that may have nothing but Node and npm: installs the packages when the
 * lock file is new, builds when the sources are, then hands over. Plain JavaScript, since it runs before anything is
 * built. What it does itself goes to standard error, so that a command's own output stays clean.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oldestNode = [20, 19];

/** The module of each command, below dist; a TypeScript module, which the build does not contain, is run from source. */
const commands = {
  demo: 'tools/launcher/demo.js',
  start: 'tools/launcher/start.js',
  test: 'tools/test/run-tests.js',
  'test:fault': 'test/fault/harness/run.ts',
  'test:soak': 'test/fault/harness/soak.ts',
  rationale: 'apps/cli/src/main.js',
  parse: 'apps/parser/src/parse-command.js',
  migrate: 'apps/indexer/src/migrate-command.js',
  schema: 'apps/indexer/src/schema-command.js',
  generate: 'tools/generate/generate.js',
  screenshots: 'tools/screenshots/screenshots.js',
  samples: 'tools/samples/make-pdfs.js',
  'letters:generate': 'tools/generator/generate.js',
  'corpus:check': 'tools/corpus/check.js',
  'corpus:diff': 'tools/corpus/diff.js',
  'vocabulary:unresolved': 'tools/vocabulary/unresolved.js',
  'bench:pipeline': 'test/bench/pipeline/pipeline.bench.ts',
  'bench:statistics': 'test/bench/statistics/statistics.bench.ts',
  'bench:capacity': 'test/bench/capacity/capacity.ts',
  'bench:parse': 'test/bench/parse.bench.ts',
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

/** Does `work`, which makes `made`, unless it was done for the same `state`, which is kept in `stamp`. */
function once(stamp, state, made, work) {
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  work();
  writeFileSync(stamp, state);
}

function install() {
  const state = hash(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  once(join(root, 'node_modules/.rationale-installed'), state, join(root, 'node_modules'), () => {
    say('installing packages (npm ci, a minute or two the first time)');
    const result = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (!result.ok) fail(`npm ci failed; mend what it says and run this again:\n${result.output}`);
  });
}

const page = join(root, 'apps/reporter/web');

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (['node_modules', 'dist'].includes(entry.name) || path === page) continue;
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

/** Changes when one of the files or the packages do. */
function stateOf(paths) {
  const all = [...paths, join(root, 'package-lock.json')];
  return hash(all.map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`).join('\n'));
}

function buildOnce(what, paths, made, program, ...args) {
  once(join(root, `node_modules/.rationale-built-${what}`), stateOf(paths), join(root, made), () => {
    say(`building the ${what}`);
    const result = run(process.execPath, [join(root, 'node_modules', program), ...args]);
    if (!result.ok) fail(`The build of the ${what} failed:\n${result.output}`);
  });
}

function build() {
  const folders = ['apps', 'libs', 'tools'].flatMap((folder) => [...files(join(root, folder))]);
  const sources = folders.filter((path) => /\.(ts|json)$/.test(path));
  const configuration = ['tsconfig.json', 'tsconfig.build.json'].map((name) => join(root, name));
  const tsc = 'typescript/bin/tsc';
  buildOnce('services', [...sources, ...configuration], 'dist/libs', tsc, '-p', 'tsconfig.build.json');
  const shared = [...files(join(root, 'apps/reporter/src/web')), ...files(join(root, 'libs/domain'))];
  buildOnce('page', [...files(page), ...shared], 'dist/apps/reporter/web', 'vite/bin/vite.js', 'build', page);
}

/** Runs a TypeScript module of the project and exits with its status. */
function runSource(module, args) {
  const loader = pathToFileURL(join(root, 'tools/typescript-loader.mjs')).href;
  const flags = ['--conditions=rationale-source', '--disable-warning=ExperimentalWarning', `--import=${loader}`];
  const child = spawn(process.execPath, [...flags, join(root, module), ...args], { stdio: 'inherit' });
  // Ctrl-C reaches both processes; this one waits for the other, which cleans up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (status) => process.exit(status ?? 1));
}

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name ?? ''))
  fail(`There is no command ${name}; there are ${Object.keys(commands).join(', ')}.`);
checkNode();
install();
build();
if (commands[name].endsWith('.ts')) runSource(commands[name], args);
else {
  const entry = join(root, 'dist', commands[name]);
  process.argv = [process.argv[0], entry, ...args];
  await import(pathToFileURL(entry).href);
}
