import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { type CommandContext, commandAction } from './command-context.js';
import { CommandError, type ExitCode, exitCodes, messageOf } from './command-error.js';
import { responseError } from './service-client.js';

interface ExportOptions {
  readonly csv?: boolean;
  readonly ndjson?: boolean;
  readonly where?: readonly Filter[];
  readonly output?: string;
}

type Filter = [name: string, value: string];

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('Export the counted determinations that match the filters')
    .option('--csv', 'as CSV')
    .option('--ndjson', 'as one JSON object per line, the same as --json')
    .option('--where <name=value...>', 'filters of GET /v1/determinations', collectFilter)
    .option('-o, --output <file>', 'write to a file, which is replaced when the export is complete')
    .action(commandAction(exportDeterminations));
}

function collectFilter(value: string, previous: readonly Filter[] = []): readonly Filter[] {
  const at = value.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write a filter as name=value.');
  return [...previous, [value.slice(0, at), value.slice(at + 1)]];
}

async function exportDeterminations(context: CommandContext, options: ExportOptions): Promise<ExitCode> {
  const asJson = options.ndjson === true || context.json;
  if ((options.csv === true) === asJson) {
    throw new CommandError(exitCodes.usage, 'Use either --csv or --ndjson, which is the same as --json.');
  }
  const query = new URLSearchParams(options.where ?? []);
  const path = `/v1/exports/determinations.${asJson ? 'ndjson' : 'csv'}?${query.toString()}`;
  if (options.output === undefined) {
    await copyExport(context, path, (body) => pipeline(body, process.stdout, { end: false }));
  } else await exportToFile(context, path, options.output);
  return exitCodes.done;
}

/** Writes beside the file first, so that a file of that name is always complete. */
async function exportToFile(context: CommandContext, path: string, file: string): Promise<void> {
  const partial = `${file}.part`;
  const handle = await open(partial, 'w').catch((error: unknown) => {
    throw new CommandError(exitCodes.usage, `The output file cannot be written (${messageOf(error)}). Check the path.`);
  });
  try {
    await copyExport(context, path, (body) => pipeline(body, handle.createWriteStream()));
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}

async function copyExport(
  { services }: CommandContext,
  path: string,
  write: (body: Readable) => Promise<void>,
): Promise<void> {
  // The export contains what was indexed just before.
  const response = await services.request('reporter', path, { headers: { 'cache-control': 'no-cache' } });
  if (!response.ok || response.body === null) throw await responseError('reporter', response);
  try {
    await write(Readable.fromWeb(response.body));
  } catch (error) {
    throw new CommandError(exitCodes.unavailable, `The export was cut off (${messageOf(error)}). Run it again.`);
  }
}
