import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../../tools/servers/project-root.js';
import { type TestServiceStack } from './service-stack.js';

/** The result of a command: exit code, standard output and standard error. */
export interface CommandResult {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A running command of `npx rationale`. */
export interface RunningCommand {
  readonly result: Promise<CommandResult>;
  /** Resolves when standard output or standard error contains the text. */
  waitFor(text: string): Promise<void>;
  interrupt(): void;
  /** Closes the pipe that standard output is written to, as `| head` does. */
  closeOutput(): void;
}

/** Starts a command against the services of a test; `input` is its standard input, which stays open when it is null. */
export function startCommand(
  services: Pick<TestServiceStack, 'ingestUrl' | 'reporterUrl' | 'indexerUrl'>,
  args: readonly string[],
  input: string | null = '',
): RunningCommand {
  const child = spawn(process.execPath, [join(projectRoot, 'dist/apps/cli/src/main.js'), ...args], {
    env: {
      PATH: process.env['PATH'],
      RATIONALE_INGEST_URL: services.ingestUrl,
      RATIONALE_REPORTER_URL: services.reporterUrl,
      RATIONALE_INDEXER_URL: services.indexerUrl,
    },
  });
  const written = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (written.errors += chunk.toString('utf8')));
  if (input !== null) child.stdin.end(input);
  const result = new Promise<CommandResult>((resolve) => {
    child.once('close', (exitCode) => {
      resolve({ exitCode, ...written });
    });
  });
  return {
    result,
    waitFor: async (text) => {
      while (!`${written.output}${written.errors}`.includes(text)) {
        if (child.exitCode !== null) throw new Error(`The command ended without ${text}: ${written.errors}`);
        await pause(20);
      }
    },
    interrupt: () => child.kill('SIGINT'),
    closeOutput: () => {
      child.stdout.destroy();
    },
  };
}
