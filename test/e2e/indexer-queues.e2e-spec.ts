import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type Job, type JobsOptions, type Queue, UnrecoverableError, Worker } from 'bullmq';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type DocumentRecord } from '#domain/model/document.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { request } from '../support/control.js';
import { documentOf, dropQueue, openQueue, receivedEvent } from '../support/pipeline-queues.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

const hourMs = 3_600_000;
const queueKeys = ['rawDocuments', 'determinations'] as const;

let database: TestDatabase;
let settings: TestSettings;
let indexer: ServiceProcess;
let store: LocalRawStore;
let queues: Readonly<Record<(typeof queueKeys)[number], Queue>>;

beforeEach(async () => {
  database = await createTestDatabase();
  settings = await makeTestSettings({
    DATABASE_URL: database.url,
    RATIONALE_SWEEP_INTERVAL: '0',
    RATIONALE_SWEEP_AGE: '0',
  });
  indexer = await startTestService('indexer', settings);
  store = new LocalRawStore(join(settings.folder, 'raw'));
  queues = { rawDocuments: openQueue('rawDocuments', settings), determinations: openQueue('determinations', settings) };
});
afterEach(async () => {
  await indexer.stop();
  for (const key of queueKeys) await dropQueue(queues[key]);
  await database.drop();
});

/** Stores a document as if Redis had lost its job. */
const lose = async (words: string): Promise<DocumentRecord> => {
  const { record, bytes } = documentOf(words, { receivedAt: new Date().toISOString() });
  await store.put(record, bytes);
  await store.clearPending([record.documentId]);
  return record;
};
const sweep = async () => (await request('POST', indexer.url, '/v1/sweeps')).body;
const reparse = (below: number) => request('POST', indexer.url, '/v1/reparses', { below });

/** Adds a job that stays outstanding: BullMQ counts its delay from its timestamp. */
const addOutstanding = (queue: Queue, timestamp: number, options: JobsOptions = {}) =>
  queue.add('outstanding', { events: [] }, { timestamp, delay: Date.now() - timestamp + 2 * hourMs, ...options });

describe('a sweep', () => {
  it.each(queueKeys)('enqueues what was stored before the oldest document in a job of %s', async (key) => {
    const before = await lose('before');
    const oldest = Date.now();
    // Listed times can be a second early, which a sweep allows for.
    const stored = new Date(oldest - 1_100);
    const folder = join(settings.folder, 'raw/documents', before.documentId.slice(0, 2));
    await utimes(join(folder, `${before.documentId}.json`), stored, stored);
    for (const each of queueKeys) await addOutstanding(queues[each], each === key ? oldest : oldest + hourMs);
    await lose('after');
    expect(await sweep()).toEqual({ looked: 2, enqueued: 1, removed: 0 });
    const [job] = await queues.rawDocuments.getWaiting();
    expect(job?.data).toEqual({ events: [receivedEvent(before)] });
  });

  it('ignores jobs that reparse, since their documents have rows', async () => {
    await addOutstanding(queues.rawDocuments, Date.now() - hourMs, { priority: 10 });
    await lose('after');
    expect(await sweep()).toEqual({ looked: 1, enqueued: 1, removed: 0 });
  });

  it('does not enqueue what dead letters of either queue contain, however many there are', async () => {
    const records = await Promise.all(Array.from({ length: 52 }, (_, index) => lose(`dead ${index}`)));
    const [dead, lost] = [records.slice(0, 50), records.slice(50)];
    // The indexer dead-letters a job of an unknown name immediately.
    const add = (queue: Queue, record: DocumentRecord) => queue.add('unknown', { events: [receivedEvent(record)] });
    await Promise.all(dead.slice(0, 25).map((record) => add(queues.determinations, record)));
    const worker = failingWorker();
    await Promise.all(dead.slice(25).map((record) => add(queues.rawDocuments, record)));
    await until('25 dead letters in each queue', async () => {
      const counts = await Promise.all(queueKeys.map((key) => queues[key].getFailedCount()));
      return counts.every((count) => count === 25);
    });
    await worker.close();
    expect(await sweep()).toEqual({ looked: 52, enqueued: lost.length, removed: 0 });
  });

  it('reads the raw store page by page', async () => {
    await Promise.all(Array.from({ length: 501 }, (_, index) => lose(`page ${index}`)));
    expect(await sweep()).toEqual({ looked: 501, enqueued: 501, removed: 0 });
    const jobs = await queues.rawDocuments.getWaiting();
    const subjects = jobs.flatMap((job) => (job.data as { events: { subject: string }[] }).events);
    expect(new Set(subjects.map(({ subject }) => subject)).size).toBe(501);
  });
});

describe('a request to reparse', () => {
  it('is rejected while one job of an earlier request is outstanding', async () => {
    const job = await addOutstanding(queues.rawDocuments, Date.now(), { priority: 10 });
    expect(await reparse(2)).toMatchObject({ status: 409, body: { code: 'busy' } });
    await job.remove();
    expect(await reparse(2)).toMatchObject({ status: 202, body: { enqueued: 0, missing: 0 } });
  });

  it('is accepted while other jobs are outstanding', async () => {
    await addOutstanding(queues.rawDocuments, Date.now());
    expect(await reparse(2)).toMatchObject({ status: 202 });
  });
});

describe('a removal', () => {
  it('deletes the document from all finished jobs and keeps the others', async () => {
    const worker = failingWorker();
    const target = await lose('target');
    const events = (records: readonly DocumentRecord[]) => ({ events: records.map(receivedEvent) });
    const other = documentOf('other').record;
    const jobs: Job[] = [];
    for (let index = 0; index < 25; index += 1) {
      const about = index % 2 === 0 ? [target] : [other];
      jobs.push(await queues.rawDocuments.add('completes', events(about)));
      jobs.push(await queues.rawDocuments.add('unknown', events(about)));
    }
    const mixed = await queues.rawDocuments.add('unknown', events([other, target]));
    await until('the end of all jobs', async () => {
      const { completed, failed } = await queues.rawDocuments.getJobCounts('completed', 'failed');
      return completed === 25 && failed === 26;
    });
    await worker.close();
    const path = `/v1/documents/${target.documentId}`;
    expect(await request('DELETE', indexer.url, path)).toMatchObject({ status: 200 });
    const left = await queues.rawDocuments.getJobs(['completed', 'failed']);
    expect(left.filter((job) => JSON.stringify(job.data).includes(target.documentId))).toEqual([]);
    // Of each kind 12 jobs were about the other document only; of the mixed dead letter its event remains.
    expect(await queues.rawDocuments.getJobCounts('completed', 'failed')).toEqual({ completed: 12, failed: 13 });
    expect((await queues.rawDocuments.getJob(String(mixed.id)))?.data).toEqual(events([other]));
  });
});

/** A worker of `raw-documents` that completes jobs named `completes` and dead-letters all others. */
function failingWorker(): Worker {
  return new Worker(
    queues.rawDocuments.name,
    (job) => (job.name === 'completes' ? Promise.resolve() : Promise.reject(new UnrecoverableError('unknown'))),
    {
      connection: { url: inject('redisUrl'), maxRetriesPerRequest: null },
      prefix: String(settings.environment['RATIONALE_QUEUE_PREFIX']),
    },
  );
}
