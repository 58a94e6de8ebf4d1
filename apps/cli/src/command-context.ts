import { type Command } from 'commander';
import { type ExitCode, exitCodes } from './command-error.js';
import { type ConnectionOptions } from './connection-options.js';
import { ServiceClient } from './service-client.js';

/** What every command works with. */
export interface CommandContext {
  readonly services: ServiceClient;
  /** `--json` */
  readonly json: boolean;
  /** Aborted when the user interrupts the command. */
  readonly interrupted: AbortSignal;
}

interface GlobalOptions extends ConnectionOptions {
  readonly json?: boolean;
}

const interruption = new AbortController();

/** Interrupts the command that is running; a second time, ends the process. */
export function interrupt(): void {
  if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
  interruption.abort();
}

/** Whether the command was interrupted. */
export function isInterrupted(): boolean {
  return interruption.signal.aborted;
}

/** Makes the action of a command from its work: passes the context, and sets the exit code of the process. */
export function commandAction<Arguments extends readonly unknown[]>(
  work: (context: CommandContext, ...given: Arguments) => Promise<ExitCode>,
) {
  return async function (this: Command, ...given: Arguments): Promise<void> {
    const options: GlobalOptions = this.optsWithGlobals();
    const context = {
      services: new ServiceClient(options, interruption.signal),
      json: options.json === true,
      interrupted: interruption.signal,
    };
    process.exitCode = await work(context, ...given);
  };
}

/** Writes a result to standard output: with `--json` the value in one line, otherwise the text. */
export function writeResult({ json }: CommandContext, value: unknown, text: string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : text}\n`);
}

/** Writes a message for the user to standard error. */
export function writeMessage(text: string): void {
  process.stderr.write(`${text}\n`);
}
