/** `npx rationale`: the command line. It reaches the services over HTTP; docs/command-line.md describes it. */
import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { interrupt, isInterrupted, writeMessage } from './command-context.js';
import { CommandError, type ExitCode, exitCodeMeanings, exitCodes, messageOf } from './command-error.js';
import { addConnectionOptions } from './connection-options.js';
import { addAuditCommand } from './audit.command.js';
import { addExportCommand } from './export.command.js';
import { addFailureCommands } from './failures.command.js';
import { addIngestCommand } from './ingest/ingest.command.js';
import { addKeysCommands } from './keys.command.js';
import { addPublishedRatesCommand } from './published-rates.command.js';
import { addRemoveCommand } from './remove.command.js';
import { addReparseCommand } from './reparse/reparse.command.js';
import { addStatusCommand } from './status.command.js';
import { addSweepCommand } from './sweep.command.js';

function createProgram(): Command {
  const program = new Command('rationale')
    .description('Sends letters to Rationale, reads results, and operates the services.')
    .version(packageVersion(), '--version', 'print the version')
    .option('--json', 'write results to standard output as JSON, one object per line')
    .option('--debug', 'print the stack trace of an unexpected error')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', `\nExit codes:\n${exitCodeLines().join('\n')}`)
    .showHelpAfterError('Run the command with --help for its options.')
    .exitOverride();
  addConnectionOptions(program);
  for (const addCommand of [
    addIngestCommand,
    addStatusCommand,
    addFailureCommands,
    addRemoveCommand,
    addSweepCommand,
    addReparseCommand,
    addExportCommand,
    addKeysCommands,
    addAuditCommand,
    addPublishedRatesCommand,
  ]) {
    addCommand(program);
  }
  return program;
}

/** Reads the version from package.json, which is some folders above this file: the build has one more than the source. */
function packageVersion(): string {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) folder = new URL('../', folder);
  return (JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string }).version;
}

function exitCodeLines(): readonly string[] {
  return Object.entries(exitCodeMeanings).map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`);
}

/** Reports an error on standard error and returns the exit code. */
function reportError(error: unknown, debug: boolean): ExitCode {
  if (isInterrupted()) return exitCodes.interrupted;
  // Commander has printed its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof CommandError) {
    writeMessage(`error: ${error.message}`);
    return error.exitCode;
  }
  writeMessage(`error: Unexpected error: ${messageOf(error)}. Run the command with --debug for the stack trace.`);
  if (debug && error instanceof Error) writeMessage(error.stack ?? '');
  return exitCodes.unavailable;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.outputClosed);
  });
}
const program = createProgram();
try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportError(error, program.opts<{ debug?: boolean }>().debug === true);
}
