/**
 * `npm run bench:parse -- [--letters FOLDER]`: starts the bench of the parser, which measures the sources and so lies
 * outside of the build.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../servers/project-root.js';

const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=rationale-source',
    `--import=${pathToFileURL(join(projectRoot, 'tools/typescript-loader.mjs')).href}`,
    join(projectRoot, 'test/bench/parse.bench.ts'),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
