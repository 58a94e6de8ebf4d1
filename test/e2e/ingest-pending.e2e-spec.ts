import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Queue } from 'bullmq';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { type NetworkProxy, startNetworkProxy } from '../support/network-proxy.js';
import { documentOf, dropQueue, openQueue, waitingDocuments } from '../support/pipeline-queues.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

/** Milliseconds for a response: less than the two seconds of a Redis timeout, on which it must not depend. */
const quick = 1_500;

let proxy: NetworkProxy;
let settings: TestSettings;
let ingest: ServiceProcess;
let queue: Queue;
let store: LocalRawStore;
beforeEach(async () => {
  proxy = await startNetworkProxy(inject('redisUrl'));
  settings = await makeTestSettings({ REDIS_URL: proxy.url, RATIONALE_MAX_PENDING: '3' });
  store = new LocalRawStore(String(settings.environment['RATIONALE_RAW_STORE']));
  queue = openQueue('rawDocuments', settings);
  ingest = await startTestService('ingest', settings);
});
afterEach(async () => {
  await ingest.stop();
  await proxy.disconnect();
  await dropQueue(queue);
});

async function send(
  words: string,
): Promise<{ status: number; retryAfter: string | null; body: unknown; took: number }> {
  const began = performance.now();
  const response = await fetch(`${ingest.url}/v1/documents`, { method: 'POST', body: words });
  const body: unknown = await response.json();
  const took = performance.now() - began;
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body, took };
}

const idsOf = (words: readonly string[]) => words.map((one) => documentOf(one).record.documentId).sort();

const enqueued = (words: readonly string[]) =>
  until(`${words.length} documents in the queue`, async () => {
    const subjects = (await waitingDocuments(queue)).flat().map(({ documentId }) => documentId);
    const found = [...new Set(subjects)].sort();
    return found.length === words.length ? found : null;
  });

const nothingPending = () => until('the markers to go', async () => (await store.listPending(10)).length === 0);

describe.each<[string, (proxy: NetworkProxy) => void | Promise<void>]>([
  ['away', (one) => one.disconnect()],
  [
    'silent',
    (one) => {
      one.pause();
    },
  ],
])('while Redis is %s', (_, interrupt) => {
  it('documents are accepted immediately, stay pending, and are enqueued when Redis is available again', async () => {
    await interrupt(proxy);
    const words = ['one', 'two', 'three'];
    for (const one of words) {
      const answer = await send(one);
      expect(answer.status).toBe(202);
      expect(answer.took).toBeLessThan(quick);
    }
    expect([...(await store.listPending(10))].sort()).toEqual(idsOf(words));
    expect(await queue.count()).toBe(0);
    await proxy.restore();
    expect(await enqueued(words)).toEqual(idsOf(words));
    await nothingPending();
  });

  it('documents are refused with Retry-After while too many are pending, and accepted again later', async () => {
    await interrupt(proxy);
    for (const one of ['one', 'two', 'three']) expect((await send(one)).status).toBe(202);
    const refused = await send('four');
    expect(refused).toMatchObject({ status: 503, body: { code: 'too_many_waiting' } });
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect(refused.took).toBeLessThan(quick);
    await proxy.restore();
    await nothingPending();
    await until('the door to open', async () => (await send('four')).status === 202);
    expect(await enqueued(['one', 'two', 'three', 'four'])).toHaveLength(4);
  });

  it('a batch is refused too', async () => {
    await interrupt(proxy);
    for (const one of ['one', 'two', 'three']) await send(one);
    const response = await fetch(`${ingest.url}/v1/documents/batch`, {
      method: 'POST',
      body: JSON.stringify({ name: 'four', text: 'four' }),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).not.toBeNull();
  });

  it('the service stays ready, and stops on SIGTERM', async () => {
    await interrupt(proxy);
    expect((await send('one')).status).toBe(202);
    expect((await fetch(`${ingest.url}/health/ready`)).status).toBe(200);
    await ingest.stop();
    expect(await ingest.ended).toBe('status 0');
  });
});

it('documents that were pending when a process crashed are enqueued by the next', async () => {
  await proxy.disconnect();
  expect((await send('one')).status).toBe(202);
  await ingest.kill();
  await proxy.restore();
  expect(await queue.count()).toBe(0);
  ingest = await startTestService('ingest', settings);
  expect(await enqueued(['one'])).toEqual(idsOf(['one']));
  await nothingPending();
});

it('starts without Redis, accepts, and enqueues when Redis is available', async () => {
  await ingest.stop();
  await proxy.disconnect();
  ingest = await startTestService('ingest', settings);
  expect((await send('one')).status).toBe(202);
  await proxy.restore();
  expect(await enqueued(['one'])).toEqual(idsOf(['one']));
});

it('counts the pending documents at start', async () => {
  await ingest.stop();
  await proxy.disconnect();
  for (const one of ['one', 'two', 'three']) {
    const { record, bytes } = documentOf(one);
    await store.put(record, bytes);
  }
  ingest = await startTestService('ingest', settings);
  expect(await send('four')).toMatchObject({ status: 503, body: { code: 'too_many_waiting' } });
});

it('enqueues documents despite a corrupt record and a marker without a record', async () => {
  await ingest.stop();
  const raw = String(settings.environment['RATIONALE_RAW_STORE']);
  for (const words of ['broken', 'without a record', 'sound']) {
    const { record, bytes } = documentOf(words);
    await store.put(record, bytes);
  }
  const recordOf = (words: string) => {
    const { documentId } = documentOf(words).record;
    return join(raw, 'documents', documentId.slice(0, 2), `${documentId}.json`);
  };
  await writeFile(recordOf('broken'), '{"documentId":');
  await rm(recordOf('without a record'));
  ingest = await startTestService('ingest', settings);
  expect(await enqueued(['sound'])).toEqual(idsOf(['sound']));
  await until('its marker to go', async () => (await store.listPending(10)).length === 2);
});
