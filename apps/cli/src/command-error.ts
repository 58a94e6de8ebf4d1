/** Exit codes of every command. docs/command-line.md lists them; `--help` prints them. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  unavailable: 3,
  interrupted: 130,
  outputClosed: 141,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The meaning of each exit code, in one line each. */
export const exitCodeMeanings: Readonly<Record<ExitCode, string>> = {
  [exitCodes.done]: 'done',
  [exitCodes.failed]: 'done in part: at least one document or object failed; the output names it',
  [exitCodes.usage]: 'wrong use: an unknown option, an invalid value, or a path that cannot be read',
  [exitCodes.unavailable]: 'a service cannot be reached, or answered with an error',
  [exitCodes.interrupted]: 'interrupted by SIGINT (Ctrl-C) or SIGTERM',
  [exitCodes.outputClosed]: 'the reader of the output closed it, as `| head` does',
};

/** A failure with a message for the user in one line: what happened, why, and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

/** Returns the message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
