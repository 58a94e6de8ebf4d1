import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Queue, Worker } from 'bullmq';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { queues } from '#domain/pipeline.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { workerConnection } from '#platform/queues/redis-connection.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { type CuttableLine, layLine } from '../support/cuttable-line.js';
import { documentOf, dropQueue, openQueue, receivedEvent, waitingJobs } from '../support/pipeline-queues.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

/** Jobs of determinations above which the parser stands still. */
const most = 5;
/** Jobs that it works on at once; as many may be on their way when it stops taking more. */
const atOnce = 2;

let line: CuttableLine;
let settings: TestSettings;
let store: LocalRawStore;
let rawDocuments: Queue;
let determinations: Queue;
let parser: ServiceProcess | undefined;
beforeEach(async () => {
  line = await layLine(inject('redisUrl'));
  settings = await makeTestSettings({
    REDIS_URL: line.url,
    RATIONALE_STALLED_INTERVAL: '200',
    RATIONALE_LOCK_DURATION: '1000',
    RATIONALE_MAX_UNINDEXED_JOBS: String(most),
    RATIONALE_PARSER_CONCURRENCY: String(atOnce),
  });
  store = new LocalRawStore(String(settings.environment['RATIONALE_RAW_STORE']));
  rawDocuments = openQueue('rawDocuments', settings);
  determinations = openQueue('determinations', settings);
});
afterEach(async () => {
  await parser?.stop();
  parser = undefined;
  await line.cut();
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

const endings = (count: number) =>
  until(`${count} endings`, async () => {
    const events = (await waitingJobs<'determinations'>(determinations)).flat();
    return events.length === count ? events : null;
  });

/** Takes the next job as a worker does that then no longer answers. */
async function takeAndVanish(): Promise<string> {
  const worker = new Worker(rawDocuments.name, null, {
    connection: workerConnection(inject('redisUrl')),
    prefix: String(settings.environment['RATIONALE_QUEUE_PREFIX']),
    lockDuration: 500,
  });
  const { id } = await worker.getNextJob('a worker that is gone');
  await worker.close(true);
  if (id === undefined) throw new Error('There was no job to take.');
  return id;
}

describe('a job whose worker is gone', () => {
  it('is split before anything in it is read', async () => {
    await send('one', 'two', 'three');
    const lost = await takeAndVanish();
    parser = await startTestService('parser', settings);
    expect(new Set((await endings(3)).map(({ subject }) => subject)).size).toBe(3);
    const done = await until('the jobs of one', async () => {
      const jobs = await rawDocuments.getCompleted();
      return jobs.length === 4 ? jobs : null;
    });
    const alone = done.filter(({ id }) => id !== lost);
    expect(alone.every(({ id }) => id?.startsWith(`${lost}-`))).toBe(true);
    expect(alone.map(({ data }) => (data as { events: unknown[] }).events.length)).toEqual([1, 1, 1]);
    expect(done.find(({ id }) => id === lost)?.returnvalue).toEqual({ processed: 0, split: 3 });
  });

  it('is read again when it holds one document', async () => {
    await send('one');
    await takeAndVanish();
    parser = await startTestService('parser', settings);
    expect(await endings(1)).toMatchObject([{ type: 'document.rejected' }]);
  });

  it('ends as failed when its one document took worker after worker with it', async () => {
    await send('deadly');
    const [job] = await rawDocuments.getWaiting();
    const redis = await rawDocuments.getBackend().client;
    await redis.hset(`${rawDocuments.keys['']}${String(job?.id)}`, { stc: 2 });
    parser = await startTestService('parser', settings);
    expect(await endings(1)).toMatchObject([
      {
        type: 'document.failed',
        data: { code: 'parser_lost', document: { documentId: documentOf('deadly').record.documentId } },
      },
    ]);
    await until('the job to be done', async () => (await rawDocuments.getCompletedCount()) === 1);
  });
});

describe('while too many jobs wait to be indexed', () => {
  const fill = (count: number) =>
    determinations.addBulk(Array.from({ length: count }, () => ({ name: queues.determinations.job, data: {} })));
  const log = () => readFile(join(settings.folder, 'parser.log'), 'utf8');
  const told = (words: string) => until(`the log to say ${words}`, async () => (await log()).includes(words));

  it('no job is taken, and all are once there is room', async () => {
    await fill(most + 1);
    await send('one');
    parser = await startTestService('parser', settings);
    await told('Worker paused');
    expect(await rawDocuments.getWaitingCount()).toBe(1);
    expect(await rawDocuments.getActiveCount()).toBe(0);
    await determinations.drain();
    expect(await endings(1)).toHaveLength(1);
    await told('Worker resumed');
  });

  it('what is sent stays bounded, however much comes', async () => {
    parser = await startTestService('parser', settings);
    await Promise.all(Array.from({ length: 60 }, (_, index) => send(`words number ${index}`)));
    await told('Worker paused');
    await until('the parser to stand still', async () => (await rawDocuments.getActiveCount()) === 0);
    const sent = await determinations.count();
    expect(sent).toBeLessThanOrEqual(most + 1 + 2 * atOnce);
    expect(sent + (await rawDocuments.getWaitingCount())).toBe(60);
    for (let left = 60 - sent; left > 0; left = await rawDocuments.getWaitingCount()) await determinations.drain();
    await until('all documents to be read', async () => (await rawDocuments.getCompletedCount()) === 60);
  });
});

it('waits for Redis at its start, and comes back when Redis does', async () => {
  await line.cut();
  parser = await startTestService('parser', settings);
  expect((await fetch(`${parser.url}/health/live`)).status).toBe(200);
  expect((await fetch(`${parser.url}/health/ready`)).status).toBe(503);
  await line.mend();
  await send('one');
  await endings(1);
  await line.cut();
  await line.mend();
  await send('two');
  await endings(2);
});

it('stops though Redis is away', async () => {
  parser = await startTestService('parser', settings);
  await send('one');
  await endings(1);
  await line.cut();
  await parser.stop();
  expect(await parser.ended).toBe('status 0');
});
