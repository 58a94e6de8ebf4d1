import { execFileSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { producerConnection, workerConnection } from '#platform/queues/redis-connection.js';
import { WorkerProgress } from '#platform/queues/worker-progress.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { documentOf, dropQueue, openQueue, receivedEvent } from '../support/pipeline-queues.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';
import { until } from '../support/until.js';

const timeoutMs = 1_000;

describe('a worker', () => {
  let queue: Queue;
  let worker: Worker;
  let progress: WorkerProgress;
  let finish: () => void;
  let stop: AbortController;
  beforeEach(async () => {
    const place = { prefix: `{test-${crypto.randomUUID()}}`, skipVersionCheck: true };
    queue = new Queue('work', { ...place, connection: producerConnection(inject('redisUrl')) });
    await queue.waitUntilReady();
    stop = new AbortController();
    const hang = () => new Promise<void>((resolve) => (finish = resolve));
    worker = new Worker('work', hang, { ...place, connection: workerConnection(inject('redisUrl'), stop.signal) });
    worker.on('error', () => undefined);
    progress = new WorkerProgress(timeoutMs);
    progress.watch(worker, queue);
    await queue.add('first', {});
    await until('the first job to be accepted', async () => (await queue.getActiveCount()) === 1);
  });
  afterEach(async () => {
    finish();
    await worker.close(true);
    stop.abort();
    await dropQueue(queue);
  });

  it('is not live if a job waits and none is accepted, until one is', async () => {
    await queue.add('second', {});
    await until('the worker not to be live', () => Promise.resolve(!progress.isLive));
    finish();
    await until('the second job to be accepted', async () => (await queue.getWaitingCount()) === 0);
    expect(progress.isLive).toBe(true);
  });

  it('is live if no job waits, however long one takes', async () => {
    await pause(2 * timeoutMs);
    expect(progress.isLive).toBe(true);
  });

  it('is live while it is paused', async () => {
    await worker.pause(true);
    await queue.add('second', {});
    await pause(2 * timeoutMs);
    expect(progress.isLive).toBe(true);
  });
});

it('a parser whose file system does not answer is not live, and is live again when it does', async () => {
  const settings = await makeTestSettings({
    RATIONALE_LIVENESS_TIMEOUT: String(timeoutMs),
    RATIONALE_PARSER_CONCURRENCY: '1',
  });
  const folder = String(settings.environment['RATIONALE_RAW_STORE']);
  const store = new LocalRawStore(folder);
  const documents = ['hanging', 'waiting'].map((words) => documentOf(words));
  for (const { record, bytes } of documents) await store.put(record, bytes);
  const [hanging] = documents;
  const files = await readdir(folder, { recursive: true });
  const file = files.find((name) => name.endsWith(`${hanging?.record.documentId ?? '-'}.bytes`));
  if (hanging === undefined || file === undefined) throw new Error('The bytes of the document are not stored.');
  await rm(join(folder, file));
  // Opening a pipe for reading takes until somebody writes to it.
  execFileSync('mkfifo', [join(folder, file)]);
  const queue = openQueue('rawDocuments', settings);
  for (const { record } of documents) await sendEvents('rawDocuments', queue, [receivedEvent(record)]);
  const parser = await startTestService('parser', settings);
  const live = async () => (await fetch(`${parser.url}/health/live`)).status;
  expect(await live()).toBe(200);
  await until('the parser not to be live', async () => (await live()) === 503);
  expect(await (await fetch(`${parser.url}/health/live`)).json()).toMatchObject({ code: 'not_live' });
  await writeFile(join(folder, file), hanging.bytes);
  await until('the parser to be live', async () => (await live()) === 200);
  await parser.stop();
  await dropQueue(queue);
});
