import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { type NetworkProxy, startNetworkProxy } from '../support/network-proxy.js';
import { documentOf } from '../support/pipeline-queues.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

let proxy: NetworkProxy;
let database: TestDatabase;
let indexer: ServiceProcess;
beforeEach(async () => {
  proxy = await startNetworkProxy(inject('redisUrl'));
  database = await createTestDatabase();
  const settings = await makeTestSettings({
    DATABASE_URL: database.url,
    REDIS_URL: proxy.url,
    RATIONALE_SWEEP_INTERVAL: '0',
    RATIONALE_SWEEP_AGE: '0',
  });
  const store = new LocalRawStore(join(settings.folder, 'raw'));
  const { record, bytes } = documentOf('a letter', { receivedAt: new Date().toISOString() });
  await store.put(record, bytes);
  await store.clearPending([record.documentId]);
  indexer = await startTestService('indexer', settings);
});
afterEach(async () => {
  await indexer.stop();
  await proxy.disconnect();
  await database.drop();
});

const sweep = () => fetch(`${indexer.url}/v1/sweeps`, { method: 'POST' });

it('a sweep without Redis returns queue_unavailable with Retry-After, and succeeds once Redis is available', async () => {
  await proxy.disconnect();
  const response = await sweep();
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(await response.json()).toMatchObject({ status: 503, code: 'queue_unavailable' });
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  await proxy.restore();
  for (let attempt = 0; attempt < 50 && (await sweep()).status !== 200; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(await (await sweep()).json()).toMatchObject({ enqueued: 0 });
});
