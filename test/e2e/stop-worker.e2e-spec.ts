import { Queue, Worker } from 'bullmq';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { producerConnection, workerConnection } from '#platform/queues/redis-connection.js';
import { stopWorker } from '#platform/queues/stop-worker.js';
import { type NetworkProxy, startNetworkProxy } from '../support/network-proxy.js';
import { dropQueue } from '../support/pipeline-queues.js';

const longest = 60_000;

let proxy: NetworkProxy;
let queue: Queue;
let worker: Worker;
let stop: AbortController;
/** Lets the job in hand end. */
let finish: () => void;
let taken: Promise<void>;
beforeEach(async () => {
  proxy = await startNetworkProxy(inject('redisUrl'));
  const place = { prefix: `{test-${crypto.randomUUID()}}`, skipVersionCheck: true };
  queue = new Queue('work', { ...place, connection: producerConnection(inject('redisUrl')) });
  await queue.waitUntilReady();
  let take: () => void;
  taken = new Promise((resolve) => (take = resolve));
  const work = new Promise<void>((resolve) => (finish = resolve));
  stop = new AbortController();
  worker = new Worker(
    'work',
    () => {
      take();
      return work;
    },
    { ...place, connection: workerConnection(proxy.url, stop.signal) },
  );
  worker.on('error', () => undefined);
  await queue.add('job', {});
  await taken;
});
afterEach(async () => {
  finish();
  await proxy.disconnect();
  await dropQueue(queue);
});

it('finishes the current job', async () => {
  const stopped = stopWorker(worker, { redis: { ready: true }, stop }, longest);
  finish();
  expect(await stopped).toBe(true);
  expect(await queue.getCompletedCount()).toBe(1);
});

it('does not wait for Redis if it is unavailable', async () => {
  await proxy.disconnect();
  expect(await stopWorker(worker, { redis: { ready: false }, stop }, longest)).toBe(false);
  expect(await queue.getActiveCount()).toBe(1);
});

it('does not wait for Redis if it becomes unavailable during shutdown', async () => {
  const redis = { ready: true };
  const stopped = stopWorker(worker, { redis, stop }, longest);
  await proxy.disconnect();
  redis.ready = false;
  finish();
  expect(await stopped).toBe(false);
  await worker.close();
});

it('does not wait for Redis if it does not respond', async () => {
  proxy.pause();
  finish();
  expect(await stopWorker(worker, { redis: { ready: true }, stop }, 500)).toBe(false);
  await worker.close();
});
