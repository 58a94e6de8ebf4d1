import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Queue, Worker } from 'bullmq';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { queues } from '#domain/pipeline.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { workerConnection } from '#platform/queues/redis-connection.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { type NetworkProxy, startNetworkProxy } from '../support/network-proxy.js';
import { documentOf, dropQueue, openQueue, receivedEvent, waitingJobs } from '../support/pipeline-queues.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

/** Pending jobs of `determinations` above which the parser pauses. */
const maxPendingJobs = 5;
/** Jobs processed concurrently; as many may be in progress when the worker is paused. */
const concurrency = 2;

let proxy: NetworkProxy;
let settings: TestSettings;
let store: LocalRawStore;
let rawDocuments: Queue;
let determinations: Queue;
let parser: ServiceProcess | undefined;
beforeEach(async () => {
  proxy = await startNetworkProxy(inject('redisUrl'));
  settings = await makeTestSettings({
    REDIS_URL: proxy.url,
    RATIONALE_STALLED_INTERVAL: '200',
    RATIONALE_LOCK_DURATION: '1000',
    RATIONALE_MAX_UNINDEXED_JOBS: String(maxPendingJobs),
    RATIONALE_PARSER_CONCURRENCY: String(concurrency),
  });
  store = new LocalRawStore(String(settings.environment['RATIONALE_RAW_STORE']));
  rawDocuments = openQueue('rawDocuments', settings);
  determinations = openQueue('determinations', settings);
});
afterEach(async () => {
  await parser?.stop();
  parser = undefined;
  await proxy.disconnect();
  await dropQueue(rawDocuments);
  await dropQueue(determinations);
});

async function send(...words: string[]): Promise<void> {
  const documents = words.map((one) => documentOf(one));
  for (const { record, bytes } of documents) await store.put(record, bytes);
  await sendEvents(
    'rawDocuments',
    rawDocuments,
    documents.map(({ record }) => receivedEvent(record)),
  );
}

const resultEvents = (count: number) =>
  until(`${count} result events`, async () => {
    const events = (await waitingJobs<'determinations'>(determinations)).flat();
    return events.length === count ? events : null;
  });

/** Accepts the next job as a worker that then stops responding. */
async function acceptAndStall(): Promise<string> {
  const worker = new Worker(rawDocuments.name, null, {
    connection: workerConnection(inject('redisUrl')),
    prefix: String(settings.environment['RATIONALE_QUEUE_PREFIX']),
    lockDuration: 500,
  });
  const { id } = await worker.getNextJob('a stalled worker');
  await worker.close(true);
  if (id === undefined) throw new Error('There is no job.');
  return id;
}

describe('a stalled job', () => {
  it('is split before any document is parsed', async () => {
    await send('one', 'two', 'three');
    const stalled = await acceptAndStall();
    parser = await startTestService('parser', settings);
    expect(new Set((await resultEvents(3)).map(({ subject }) => subject)).size).toBe(3);
    const done = await until('the split jobs', async () => {
      const jobs = await rawDocuments.getCompleted();
      return jobs.length === 4 ? jobs : null;
    });
    const split = done.filter(({ id }) => id !== stalled);
    expect(split.every(({ id }) => id?.startsWith(`${stalled}-`))).toBe(true);
    expect(split.map(({ data }) => (data as { events: unknown[] }).events.length)).toEqual([1, 1, 1]);
    expect(done.find(({ id }) => id === stalled)?.returnvalue).toEqual({ processed: 0, split: 3 });
  });

  it('is processed again if it has one document', async () => {
    await send('one');
    await acceptAndStall();
    parser = await startTestService('parser', settings);
    expect(await resultEvents(1)).toMatchObject([{ type: 'document.rejected' }]);
  });

  it('fails if its only document has stalled several workers', async () => {
    await send('deadly');
    const [job] = await rawDocuments.getWaiting();
    const redis = await rawDocuments.getBackend().client;
    await redis.hset(`${rawDocuments.keys['']}${String(job?.id)}`, { stc: 2 });
    parser = await startTestService('parser', settings);
    expect(await resultEvents(1)).toMatchObject([
      {
        type: 'document.failed',
        data: { code: 'parser_lost', document: { documentId: documentOf('deadly').record.documentId } },
      },
    ]);
    await until('the job to be completed', async () => (await rawDocuments.getCompletedCount()) === 1);
  });
});

describe('backpressure', () => {
  const fill = (count: number, delay = 0) =>
    determinations.addBulk(
      Array.from({ length: count }, () => ({ name: queues.determinations.job, data: {}, opts: { delay } })),
    );
  const log = () => readFile(join(settings.folder, 'parser.log'), 'utf8');
  const logged = (message: string) => until(`the log line ${message}`, async () => (await log()).includes(message));

  it('pauses the worker while too many jobs wait for the indexer', async () => {
    await fill(maxPendingJobs + 1);
    await send('one');
    parser = await startTestService('parser', settings);
    await logged('Worker paused');
    expect(await rawDocuments.getWaitingCount()).toBe(1);
    expect(await rawDocuments.getActiveCount()).toBe(0);
    await determinations.drain();
    expect(await resultEvents(1)).toHaveLength(1);
    await logged('Worker resumed');
  });

  it('counts jobs that the indexer retries later', async () => {
    await fill(maxPendingJobs + 1, 600_000);
    await send('one');
    parser = await startTestService('parser', settings);
    await logged('Worker paused');
    expect(await rawDocuments.getWaitingCount()).toBe(1);
    expect(await rawDocuments.getActiveCount()).toBe(0);
    await determinations.drain(true);
    expect(await resultEvents(1)).toHaveLength(1);
  });

  it('bounds the jobs that are sent, however many documents are received', async () => {
    parser = await startTestService('parser', settings);
    await Promise.all(Array.from({ length: 60 }, (_, index) => send(`words number ${index}`)));
    await logged('Worker paused');
    await until('the worker to be idle', async () => (await rawDocuments.getActiveCount()) === 0);
    const sent = await determinations.count();
    expect(sent).toBeLessThanOrEqual(maxPendingJobs + 1 + 2 * concurrency);
    expect(sent + (await rawDocuments.getWaitingCount())).toBe(60);
    for (let left = 60 - sent; left > 0; left = await rawDocuments.getWaitingCount()) await determinations.drain();
    await until('all documents to be processed', async () => (await rawDocuments.getCompletedCount()) === 60);
  });
});

it('starts without Redis and reconnects', async () => {
  await proxy.disconnect();
  parser = await startTestService('parser', settings);
  expect((await fetch(`${parser.url}/health/live`)).status).toBe(200);
  expect((await fetch(`${parser.url}/health/ready`)).status).toBe(503);
  await proxy.restore();
  await send('one');
  await resultEvents(1);
  await proxy.disconnect();
  await proxy.restore();
  await send('two');
  await resultEvents(2);
});

it('shuts down while Redis is unavailable', async () => {
  parser = await startTestService('parser', settings);
  await send('one');
  await resultEvents(1);
  await proxy.disconnect();
  await parser.stop();
  expect(await parser.ended).toBe('status 0');
});
