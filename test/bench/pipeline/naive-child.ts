/**
 * The naive pipeline: a BullMQ job a letter, ten concurrently, each read, parsed and written by itself. Started by
 * `run-script.ts`.
 */
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { createDataSource } from '#database/connection-options.js';
import { readDocument } from '../../../apps/parser/src/consume/read-document.js';
import { PARSER_REVISION } from '../../../apps/parser/src/letter/revision.js';
import { createPdfTextReader } from '../../../apps/parser/src/text/pdf/pool/pdf-pool.js';
import { childTaskSchema, listIds, onGo } from './child-task.js';
import { writeNaively } from './naive-write.js';

const jobsAtOnce = 10;

const task = childTaskSchema.parse(JSON.parse(process.argv[2] ?? 'null'));
const store = new LocalRawStore(task.store);
await store.createIdentity(makeIdentity());
const pdf = createPdfTextReader();
const dataSource = await createDataSource({
  url: task.database,
  poolSize: jobsAtOnce,
  statementTimeoutMs: 120_000,
}).initialize();
const connection = new Redis(task.redis, { maxRetriesPerRequest: null });
const name = 'naive-letters';
const queue = new Queue<{ readonly documentId: string }>(name, { connection });

async function readOne(documentId: string): Promise<void> {
  const record = await store.readRecord(documentId);
  if (record === null) throw new Error(`The store has no record of ${documentId}.`);
  const reading = await readDocument(record, { store, pdf });
  if (reading.kind !== 'letter') throw new Error(`${documentId} was not read.`);
  const letter = { ...reading.letter, documentId, revision: PARSER_REVISION };
  await writeNaively(dataSource, { state: 'parsed', document: record, revision: PARSER_REVISION, letter });
}

async function run(): Promise<void> {
  const ids = await listIds(store, task);
  let left = ids.length;
  const worker = new Worker<{ readonly documentId: string }>(name, (job) => readOne(job.data.documentId), {
    connection,
    concurrency: jobsAtOnce,
  });
  const done = new Promise<void>((resolve, reject) => {
    worker.on('completed', () => {
      left -= 1;
      if (left === 0) resolve();
    });
    worker.on('failed', (_, error) => {
      reject(error);
    });
  });
  for (const documentId of ids) await queue.add('letter', { documentId }, { removeOnComplete: true });
  await done;
  await worker.close();
}

onGo(run, async () => {
  await queue.close();
  connection.disconnect();
  await dataSource.destroy();
  await pdf.close();
});
