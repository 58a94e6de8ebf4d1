import { setTimeout as pause } from 'node:timers/promises';
import { stat } from 'node:fs/promises';
import { CommandError, exitStatus } from './command-error.js';
import { type Document, documentsOf, fromStandardInput } from './documents.js';
import { FolderLooks } from './folder-looks.js';
import { IngestProgress } from './ingest-progress.js';
import { sendDocuments } from './send-documents.js';
import { Tally } from './tally.js';
import { trackDocuments } from './track-documents.js';

const pauseBetweenLooks = 1_000;

/**
 * `rationale ingest PATH|- [--watch]`: sends, and waits until everything that was sent has ended. Broken off, it goes on
 * where it was when it is given again: what the house has is asked after and not sent a second time.
 * @returns status 1 where something was refused, rejected or failed
 */
export async function ingest(path: string, options: { readonly watch?: boolean }): Promise<number> {
  if (options.watch === true) return watch(path);
  const tally = new Tally();
  await run(path === '-' ? fromStandardInput() : documentsOf(path), tally);
  return tell(tally);
}

async function run(documents: AsyncIterable<Document>, tally: Tally): Promise<void> {
  const progress = new IngestProgress(tally);
  try {
    const sending = sendDocuments(documents, tally).finally(() => {
      tally.sendingEnded = true;
    });
    await Promise.all([sending, trackDocuments(tally)]);
  } finally {
    progress.end();
  }
}

async function watch(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isDirectory())
    throw new CommandError(`Only a folder can be watched, and ${path} is none.`);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort();
    });
  }
  const stopped = () => stop.signal.aborted;
  const looks = new FolderLooks(path);
  const all = new Tally();
  process.stderr.write(`Watching ${path}; Ctrl-C ends it.\n`);
  while (!stopped()) {
    const complete = await looks.look();
    if (complete.length > 0) {
      const tally = new Tally();
      await run(documentsOf(...complete), tally);
      tell(tally);
      all.add(tally);
    }
    if (!stopped()) await pause(pauseBetweenLooks);
  }
  return all.unwell === 0 ? 0 : exitStatus.incomplete;
}

function tell(tally: Tally): number {
  for (const line of tally.unwellLines) process.stderr.write(`${line}\n`);
  process.stdout.write(`${tally.summary()}\n`);
  return tally.unwell === 0 ? 0 : exitStatus.incomplete;
}
