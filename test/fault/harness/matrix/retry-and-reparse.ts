import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeDocumentReceived } from '#domain/events/make-document-received.js';
import { drain } from '../audit/drain.js';
import { type Fault, type FaultContext } from '../fault.js';
import { until } from '../until.js';

const waitTimeoutMs = 90_000;
const reparseSchema = z.object({ enqueued: z.int() });

/**
 * Fault 26: documents fail while the raw store is unavailable and are retried twice concurrently; a dead letter is retried
 * repeatedly; some documents are removed; then everything is parsed again. Figures change only by the removed documents.
 */
export const retryAndReparse: Fault = {
  name: 'retry-and-reparse',
  title:
    'failures and dead letters retried twice concurrently; some documents removed; everything parsed again by a newer parser',
  letters: 60,
  inject: async (context) => {
    context.load.stop();
    await context.load.finished;
    await drain(context.stack, context.observer, context.ledger);
    await failAndRetry(context);
    await retryDeadLetter(context);
  },
  afterDrain: async (context) => {
    await removeSome(context);
    await reparseAll(context);
  },
};

async function failAndRetry({ stack, observer, letterFactory, sender, note }: FaultContext): Promise<void> {
  const blobs = join(stack.folder, 'raw', 'documents');
  const documents = Array.from({ length: 10 }, () => letterFactory.next());
  const [parser] = stack.running('parser');
  if (parser === undefined) throw new Error('No parser is running.');
  process.kill(parser.pid, 'SIGSTOP');
  for (const document of documents) await sender.send(document);
  await rename(blobs, `${blobs}-away`);
  process.kill(parser.pid, 'SIGCONT');
  const failed = () => observer.query(`SELECT FROM documents WHERE state = 'failed'`);
  await until('documents to fail', waitTimeoutMs, async () => (await failed()).length === documents.length);
  await rename(`${blobs}-away`, blobs);
  await Promise.all([retryAll(stack.url('reporter')), retryAll(stack.url('reporter'))]);
  await until('documents to be parsed', waitTimeoutMs, async () => (await failed()).length === 0);
  note(`${documents.length} failed and retried`);
}

async function retryDeadLetter({
  stack,
  observer,
  letterFactory,
  sender,
  expectDeadLetters,
}: FaultContext): Promise<void> {
  const document = letterFactory.next();
  await sender.send(document);
  const record = await stack.store.readRecord(document.documentId);
  if (record === null) throw new Error('The raw store has no record of an accepted document.');
  const queue = observer.queues.rawDocuments;
  await queue.add('burn-documents', { events: [makeDocumentReceived(record)] });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await until('the dead letter', waitTimeoutMs, async () => (await queue.getFailedCount()) === 1);
    await Promise.all([retryAll(stack.url('reporter')), retryAll(stack.url('reporter'))]);
  }
  await until('the dead letter', waitTimeoutMs, async () => (await queue.getFailedCount()) === 1);
  expectDeadLetters(1);
}

async function retryAll(reporterUrl: string): Promise<void> {
  const response = await fetch(`${reporterUrl}/v1/failures/retry`, { method: 'POST' });
  if (!response.ok) throw new Error(`The reporter answered ${response.status} to a retry of all.`);
}

async function removeSome({ stack, ledger, random, sender, check, note }: FaultContext): Promise<void> {
  // The dead letter of the last document is expected to remain; removal would delete it.
  const removed = ledger.accepted.slice(0, -1).filter(() => random.fraction() < 0.1);
  for (const document of removed) {
    const path = `/v1/documents/${document.documentId}`;
    const response = await fetch(`${stack.url('indexer')}${path}`, { method: 'DELETE' });
    if (!response.ok) throw new Error(`The indexer answered ${response.status} to a removal.`);
    ledger.expect({ ...document, expected: { kind: 'removed' } });
    const { status } = await sender.post(document);
    check(`a removed document is refused with 410, not ${status}`, status === 410);
  }
  note(`${removed.length} removed`);
}

/** Marks all documents as parsed by an older revision, and reparses them. */
async function reparseAll({ stack, observer, note }: FaultContext): Promise<void> {
  const [row] = await observer.query<{ revision: number }>('SELECT max(revision) AS revision FROM documents');
  const below = row?.revision ?? 1;
  await observer.query("UPDATE documents SET revision = 0 WHERE state <> 'removed'");
  const response = await fetch(`${stack.url('indexer')}/v1/reparses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ below }),
  });
  if (!response.ok) throw new Error(`The indexer answered ${response.status} to a reparse.`);
  const { enqueued } = reparseSchema.parse(await response.json());
  const older = () => observer.query('SELECT FROM documents WHERE revision = 0');
  await until('all documents to be parsed again', waitTimeoutMs, async () => (await older()).length === 0);
  note(`${enqueued} parsed again`);
}
