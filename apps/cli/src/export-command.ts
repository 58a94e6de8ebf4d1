import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError } from './command-error.js';
import { describe, send } from './services.js';

/** What `rationale export` is asked. */
interface ExportOptions {
  readonly csv?: boolean;
  readonly ndjson?: boolean;
  readonly where?: readonly string[];
  readonly output?: string;
}

/** `rationale export --csv|--ndjson`: to standard output, or to a file that is there only when it is whole. */
export async function exportDeterminations(options: ExportOptions): Promise<number> {
  if ((options.csv === true) === (options.ndjson === true)) throw new CommandError('Say either --csv or --ndjson.');
  const form = options.csv === true ? 'csv' : 'ndjson';
  const query = new URLSearchParams((options.where ?? []).map(filter));
  const stop = new AbortController();
  const response = await send('reporter', `/v1/exports/determinations.${form}?${query.toString()}`, {
    signal: stop.signal,
    // What was just indexed shall be in it.
    headers: { 'cache-control': 'no-cache' },
  });
  if (!response.ok || response.body === null) throw new CommandError(await describe('reporter', response));
  const text = Readable.fromWeb(response.body);
  try {
    await (options.output === undefined ? toOutput(text) : toFile(text, options.output));
  } finally {
    stop.abort();
  }
  return 0;
}

/** Whoever reads our output may have had enough of it (`| head`). */
async function toOutput(text: Readable): Promise<void> {
  try {
    await pipeline(text, process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw brokenOff(error);
  }
}

async function toFile(text: Readable, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await pipeline(text, createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw brokenOff(error);
  }
}

function brokenOff(error: unknown): CommandError {
  return new CommandError(`The export broke off: ${error instanceof Error ? error.message : String(error)}.`);
}

function filter(words: string): [string, string] {
  const at = words.indexOf('=');
  if (at < 1) throw new CommandError(`A filter is written name=value, not ${words}.`);
  return [words.slice(0, at), words.slice(at + 1)];
}
