import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeDocumentReceived } from '#domain/events/make-document-received.js';
import { drain } from '../books/drain.js';
import { type Fault, type Stage } from '../fault.js';
import { until } from '../until.js';

const longestWait = 90_000;
const recalledSchema = z.object({ enqueued: z.int() });

/**
 * Fault 26: documents fail while the raw store is away and are retried twice at once; dead letters are driven again and
 * again; some are removed on request; then everything is read anew. No figure changes but by what was removed.
 */
export const driveAgain: Fault = {
  name: 'drive-again',
  title: 'failures and dead letters retried twice at once; some removed; everything read again by a newer parser',
  letters: 60,
  strike: async (stage) => {
    stage.load.end();
    await stage.load.finished;
    await drain(stage.house, stage.observer, stage.ledger);
    await failAndRetry(stage);
    await driveDeadLetter(stage);
  },
  afterwards: async (stage) => {
    await removeSome(stage);
    await readAllAgain(stage);
  },
};

async function failAndRetry({ house, observer, maker, sender, note }: Stage): Promise<void> {
  const blobs = join(house.folder, 'raw', 'documents');
  const documents = Array.from({ length: 10 }, () => maker.next());
  const [parser] = house.running('parser');
  if (parser === undefined) throw new Error('No parser runs.');
  process.kill(parser.pid, 'SIGSTOP');
  for (const document of documents) await sender.send(document);
  await rename(blobs, `${blobs}-away`);
  process.kill(parser.pid, 'SIGCONT');
  const failed = () => observer.ask(`SELECT FROM documents WHERE state = 'failed'`);
  await until('documents to fail', longestWait, async () => (await failed()).length === documents.length);
  await rename(`${blobs}-away`, blobs);
  await Promise.all([retryAll(house.url('reporter')), retryAll(house.url('reporter'))]);
  await until('documents to be read', longestWait, async () => (await failed()).length === 0);
  note(`${documents.length} failed and retried`);
}

async function driveDeadLetter({ house, observer, maker, sender, expectDeadLetters }: Stage): Promise<void> {
  const document = maker.next();
  await sender.send(document);
  const record = await house.store.readRecord(document.documentId);
  if (record === null) throw new Error('The raw store has no record of an accepted document.');
  const queue = observer.queues.rawDocuments;
  await queue.add('burn-documents', { events: [makeDocumentReceived(record)] });
  for (let drive = 0; drive < 2; drive += 1) {
    await until('the dead letter', longestWait, async () => (await queue.getFailedCount()) === 1);
    await Promise.all([retryAll(house.url('reporter')), retryAll(house.url('reporter'))]);
  }
  await until('the dead letter', longestWait, async () => (await queue.getFailedCount()) === 1);
  expectDeadLetters(1);
}

async function retryAll(reporterUrl: string): Promise<void> {
  const response = await fetch(`${reporterUrl}/v1/failures/retry`, { method: 'POST' });
  if (!response.ok) throw new Error(`The reporter answered ${response.status} to a retry of all.`);
}

async function removeSome({ house, ledger, random, sender, check, note }: Stage): Promise<void> {
  // The last one's dead letter is expected to stay; removal would take it along.
  const leaving = ledger.accepted.slice(0, -1).filter(() => random.fraction() < 0.1);
  for (const document of leaving) {
    const path = `/v1/documents/${document.documentId}`;
    const response = await fetch(`${house.url('indexer')}${path}`, { method: 'DELETE' });
    if (!response.ok) throw new Error(`The indexer answered ${response.status} to a removal.`);
    ledger.expect({ ...document, fate: { kind: 'removed' } });
    const { status } = await sender.post(document);
    check(`a removed document is refused by 410, not ${status}`, status === 410);
  }
  note(`${leaving.length} removed`);
}

/** As if an older parser had read everything: each document is read once more by the present one. */
async function readAllAgain({ house, observer, note }: Stage): Promise<void> {
  const [row] = await observer.ask<{ revision: number }>('SELECT max(revision) AS revision FROM documents');
  const below = row?.revision ?? 1;
  await observer.ask("UPDATE documents SET revision = 0 WHERE state <> 'removed'");
  const response = await fetch(`${house.url('indexer')}/v1/reparses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ below }),
  });
  if (!response.ok) throw new Error(`The indexer answered ${response.status} to a reparse.`);
  const { enqueued } = recalledSchema.parse(await response.json());
  const older = () => observer.ask('SELECT FROM documents WHERE revision = 0');
  await until('everything to be read again', longestWait, async () => (await older()).length === 0);
  note(`${enqueued} read again`);
}
