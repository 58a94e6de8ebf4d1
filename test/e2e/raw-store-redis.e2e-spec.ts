import { Queue } from 'bullmq';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queues } from '#domain/pipeline.js';
import { openRawStore } from '#platform/raw-store/open-raw-store.js';
import { type RawStore } from '#platform/raw-store/raw-store.js';
import { producerConnection } from '#platform/queues/redis-connection.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { type OwnRedis, startOwnRedis } from '../support/own-redis.js';
import { documentOf, waitingJobs } from '../support/pipeline-queues.js';
import { s3SettingsOf } from '../support/s3-server.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';
import { until } from '../support/until.js';

const maxPending = 20;

/** Milliseconds for a response of ingest, in any state of Redis. */
const longestAnswer = 2_000;

let redis: OwnRedis;
let ingest: ServiceProcess;
let store: RawStore;
let queue: Queue;
beforeEach(async () => {
  redis = await startOwnRedis();
  const settings = await makeTestSettings({ REDIS_URL: redis.url, RATIONALE_MAX_PENDING: String(maxPending) });
  store = openRawStore({
    ...s3SettingsOf('http://127.0.0.1:1'),
    RATIONALE_RAW_STORE: String(settings.environment['RATIONALE_RAW_STORE']),
  });
  queue = new Queue(queues.rawDocuments.name, {
    connection: { ...producerConnection(redis.url), enableOfflineQueue: true },
    prefix: String(settings.environment['RATIONALE_QUEUE_PREFIX']),
    skipVersionCheck: true,
  });
  queue.on('error', () => undefined);
  ingest = await startTestService('ingest', settings);
  // The connection is established before it is broken.
  expect(await send('before')).toMatchObject({ status: 202 });
  await until('the first document in the queue', async () => (await store.listPending(1)).length === 0);
});
afterEach(async () => {
  redis.thaw();
  await ingest.stop();
  await queue.close();
  await redis.close();
});

async function send(words: string): Promise<{ status: number; retryAfter: number; code?: unknown; took: number }> {
  const began = performance.now();
  const response = await fetch(`${ingest.url}/v1/documents`, { method: 'POST', body: words });
  const body = (await response.json()) as { code?: unknown };
  const retryAfter = Number(response.headers.get('retry-after') ?? 0);
  return { status: response.status, retryAfter, code: body.code, took: performance.now() - began };
}

const fill = async () => {
  await redis.client.config('SET', 'maxmemory', '1mb');
};

describe.each<[string, () => void | Promise<void>, () => void | Promise<void>]>([
  ['away', () => redis.kill(), () => redis.start()],
  [
    'frozen',
    () => {
      redis.freeze();
    },
    () => {
      redis.thaw();
    },
  ],
  [
    'full',
    fill,
    async () => {
      await redis.client.config('SET', 'maxmemory', '0');
    },
  ],
])('while Redis is %s', (_, breakIt, healIt) => {
  it('documents are accepted up to the limit, then refused in time, and none is lost', async () => {
    await breakIt();
    const accepted: string[] = [];
    let refusals = 0;
    for (let number = 0; number < maxPending + 5; number += 1) {
      const words = `letter ${number}`;
      const answer = await send(words);
      expect(answer.took).toBeLessThan(longestAnswer);
      if (answer.status === 202) accepted.push(words);
      else {
        expect(answer).toMatchObject({ status: 503, code: 'too_many_waiting' });
        expect(answer.retryAfter).toBeGreaterThan(0);
        refusals += 1;
      }
    }
    expect(accepted).toEqual(Array.from({ length: maxPending }, (_, number) => `letter ${number}`));
    expect(refusals).toBe(5);
    expect(await store.listPending(100)).toHaveLength(maxPending);
    await healIt();
    await until('nothing to wait', async () => (await store.listPending(1)).length === 0);
    const events = (await waitingJobs<'rawDocuments'>(queue)).flat();
    const ids = ['before', ...accepted].map((words) => documentOf(words).record.documentId);
    expect([...new Set(events.map((event) => event.subject))].toSorted()).toEqual(ids.toSorted());
    await until('the door to open', async () => (await send('after')).status === 202);
  });
});
