/**
 * Runs a command of the project on a machine that may have nothing but Node and npm: installs the packages when the lock
 * file has changed, installs a supported Node when this one is older, builds when a source has changed, then starts the
 * command. Plain JavaScript, because it runs before anything is built.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './bootstrap/build.mjs';
import { installPackages } from './bootstrap/install-packages.mjs';
import { refuseOldNode, runWithSupportedNode } from './bootstrap/node-version.mjs';
import { fail } from './bootstrap/report.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The module of each command, below `dist`; a TypeScript module, which the build does not contain, is run from source.
 * `install` and `build` end after that step.
 */
const commands = {
  install: null,
  build: null,
  demo: 'tools/launcher/demo.js',
  start: 'tools/launcher/start.js',
  dev: 'tools/launcher/dev.ts',
  test: 'tools/test/run-tests.js',
  'test:quick': 'tools/test/run-quick.ts',
  mutate: 'tools/test/run-mutants.ts',
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
  'reasons:train': 'tools/reasons/train.js',
  'bench:pipeline': 'test/bench/pipeline/pipeline.bench.ts',
  'bench:statistics': 'test/bench/statistics/statistics.bench.ts',
  'bench:capacity': 'test/bench/capacity/capacity.ts',
  'bench:access': 'test/bench/access.bench.ts',
  'bench:parse': 'test/bench/parse.bench.ts',
  'bench:compare': 'test/bench/compare/compare.ts',
};

/** Commands that need the sources only. */
const withoutBuild = new Set(['install', 'dev', 'test:quick', 'mutate']);

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name ?? '')) {
  fail(`Unknown command ${name ?? '(none)'}. The commands are ${Object.keys(commands).join(', ')}.`);
}
refuseOldNode();
await installPackages(root);
const status = await runWithSupportedNode(root);
if (status !== null) process.exit(status);
if (!withoutBuild.has(name)) await build(root);
const module = commands[name];
if (module !== null) {
  const fromSource = module.endsWith('.ts');
  if (fromSource) await import('./typescript-loader.mjs');
  const entry = join(root, fromSource ? '.' : 'dist', module);
  process.argv = [process.argv[0], entry, ...args];
  await import(pathToFileURL(entry).href);
}
