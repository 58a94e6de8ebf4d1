import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fail, report } from './report.mjs';
import { runProgram } from './run-program.mjs';

/** Compiles the services and builds the dashboard, each only when one of its sources has changed since. */
export async function build(root) {
  const page = join(root, 'apps/reporter/web');
  const sources = ['apps', 'libs', 'tools']
    .flatMap((folder) => listFiles(join(root, folder), page))
    .filter((path) => /\.(ts|mts|json)$/.test(path));
  const configuration = ['tsconfig.json', 'tsconfig.build.json', 'package.json'].map((name) => join(root, name));
  const shared = ['apps/reporter/src/web', 'libs/domain'].flatMap((folder) => listFiles(join(root, folder)));
  await Promise.all([
    buildOnce(root, 'services', [...sources, ...configuration], async (output) => {
      const incremental = ['--incremental', '--tsBuildInfoFile', join(output, '.services.tsbuildinfo')];
      const args = [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', ...incremental];
      const result = await runProgram(process.execPath, args, root);
      if (result.succeeded) deleteOutputsWithoutSource(root, output);
      return result;
    }),
    buildOnce(root, 'dashboard', [...listFiles(page), ...shared, ...configuration], () =>
      runProgram(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', page], root),
    ),
  ]);
}

/**
 * Runs `work` unless `dist` holds its result for exactly these sources. The stamp is deleted first, so that a build that
 * fails or is interrupted is never taken for a finished one.
 */
async function buildOnce(root, name, paths, work) {
  const output = join(root, 'dist');
  const stamp = join(output, `.built-${name}`);
  const state = contentHash(root, [...paths, join(root, 'package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  report(`Building the ${name}`);
  rmSync(stamp, { force: true });
  mkdirSync(output, { recursive: true });
  const { succeeded, output: written } = await work(output);
  if (!succeeded) fail(`The build of the ${name} failed:\n${written}`);
  writeFileSync(stamp, state);
}

/** All files of a folder, without packages, builds and the folder `except`. */
function listFiles(folder, except) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (['node_modules', 'dist'].includes(entry.name) || path === except) return [];
    return entry.isDirectory() ? listFiles(path, except) : [path];
  });
}

/** A hash of names and contents: a checkout that changes times only builds nothing. */
function contentHash(root, paths) {
  const hash = createHash('sha256');
  for (const path of [...new Set(paths)].sort())
    hash.update(relative(root, path)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

/** Deletes compiled modules whose source was deleted or renamed: nothing may import them any more. */
function deleteOutputsWithoutSource(root, output) {
  for (const folder of ['apps', 'libs', 'tools']) {
    for (const path of listFiles(join(output, folder), join(output, 'apps/reporter/web'))) {
      const source = join(root, relative(output, path)).replace(/\.js(\.map)?$/, '.ts');
      if (/\.js(\.map)?$/.test(path) && !existsSync(source)) rmSync(path);
    }
  }
}
