import { spawn } from 'node:child_process';

/** The result of a command. */
export interface CommandResult {
  readonly status: number;
  /** Standard output and standard error in the order received, at most the last 100,000 characters. */
  readonly output: string;
}

/** Runs a command without a shell and waits until it exits. The status is 127 if it cannot be started. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: {
    readonly env?: NodeJS.ProcessEnv;
    readonly uid?: number;
    readonly gid?: number;
    readonly cwd?: string;
  } = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-100_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => {
      resolve({ status: 127, output: error.message });
    });
    child.once('close', (status) => {
      resolve({ status: status ?? 1, output });
    });
  });
}
