import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../tools/servers/project-root.js';
import { type TestHouse } from './house.js';

/** How a command ended, and what it said. */
export interface CommandEnd {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A command of `npx rationale` that is running. */
export interface RunningCommand {
  readonly ended: Promise<CommandEnd>;
  interrupt(): void;
}

/** Starts a command against a house; `input` goes to its standard input. */
export function startCommand(
  house: Pick<TestHouse, 'ingestUrl' | 'reporterUrl' | 'indexerUrl'>,
  args: readonly string[],
  input = '',
): RunningCommand {
  const child = spawn(process.execPath, [join(projectRoot, 'dist/apps/cli/src/main.js'), ...args], {
    env: {
      PATH: process.env['PATH'],
      RATIONALE_INGEST_URL: house.ingestUrl,
      RATIONALE_REPORTER_URL: house.reporterUrl,
      RATIONALE_INDEXER_URL: house.indexerUrl,
    },
  });
  const said = { output: '', errors: '' };
  child.stdout.on('data', (piece: Buffer) => (said.output += piece.toString('utf8')));
  child.stderr.on('data', (piece: Buffer) => (said.errors += piece.toString('utf8')));
  child.stdin.end(input);
  return {
    ended: new Promise((resolve) => {
      child.once('close', (status) => {
        resolve({ status, ...said });
      });
    }),
    interrupt: () => child.kill('SIGINT'),
  };
}
