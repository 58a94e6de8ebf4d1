import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../servers/project-root.js';

/** Runs a bench of test/bench on the sources, and gives its exit status. */
export function runBench(bench: string, args: readonly string[]): number {
  const loader = pathToFileURL(join(projectRoot, 'tools/typescript-loader.mjs')).href;
  const { status } = spawnSync(
    process.execPath,
    [
      '--conditions=rationale-source',
      '--disable-warning=ExperimentalWarning',
      `--import=${loader}`,
      join(projectRoot, 'test/bench', bench),
      ...args,
    ],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}
