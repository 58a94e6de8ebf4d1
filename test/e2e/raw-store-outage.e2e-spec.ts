import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { request } from '../support/control.js';
import { accept, post, waitForResult } from '../support/documents.js';
import { letterTexts } from '../support/letter-texts.js';
import { documentOf, dropQueue, openQueue } from '../support/pipeline-queues.js';
import { getJson } from '../support/reporter-client.js';
import { createTestDatabase, onServer, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

let database: TestDatabase;
let settings: TestSettings;
let running: ServiceProcess[];
let root: string;
let away: string;

beforeEach(async () => {
  database = await createTestDatabase();
  settings = await makeTestSettings({
    DATABASE_URL: database.url,
    RATIONALE_SWEEP_INTERVAL: '0',
    RATIONALE_SWEEP_AGE: '0',
  });
  root = join(settings.folder, 'raw');
  away = join(settings.folder, 'raw-away');
  running = [];
});
afterEach(async () => {
  for (const service of running.toReversed()) await service.stop();
  await dropQueue(openQueue('rawDocuments', settings));
  await database.drop();
});

async function start(name: string): Promise<ServiceProcess> {
  const service = await startTestService(name, settings);
  running.push(service);
  return service;
}

async function stop(service: ServiceProcess): Promise<void> {
  running = running.filter((each) => each !== service);
  await service.stop();
}

const bytesOf = (words: string) => new TextEncoder().encode(words);
const readiness = async (service: ServiceProcess) => (await fetch(`${service.url}/health/ready`)).status;
const ready = (service: ServiceProcess) =>
  until(`${service.name} to be ready`, async () => (await readiness(service)) === 200);
const notReady = (service: ServiceProcess) =>
  until(`${service.name} not to be ready`, async () => (await readiness(service)) === 503);
const rows = <Row extends object>(statement: string) =>
  onServer(database.url, async (client) => (await client.query<Row>(statement)).rows);
const adopted = async () => (await rows<{ store_id: string }>('SELECT store_id FROM raw_store'))[0]?.store_id;

describe('while the raw store is away', () => {
  const letters = letterTexts(120);

  it('uploads are refused, documents in the queue wait without an attempt, and all are parsed once it returns', async () => {
    await start('indexer');
    const reporter = await start('reporter');
    const ingest = await start('ingest');
    const ids = await Promise.all(letters.map((words) => accept(ingest.url, bytesOf(words), 'text/plain')));
    await until('all to be enqueued', async () => (await new LocalRawStore(root).listPending(1)).length === 0);
    await rename(root, away);
    const parser = await start('parser');
    await notReady(parser);
    await notReady(ingest);
    expect(await post(ingest.url, bytesOf('during the outage'), 'text/plain')).toMatchObject({
      status: 503,
      body: { code: 'raw_store_unavailable' },
    });
    const queue = openQueue('rawDocuments', settings);
    await until('all jobs to be postponed', async () => {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
      return counts['delayed'] !== undefined && counts['delayed'] > 0 && counts['waiting'] === 0;
    });
    await until('each job to be started three times', async () => {
      const jobs = await queue.getDelayed();
      return jobs.length > 0 && jobs.every((job) => job.attemptsStarted >= 3);
    });
    for (const job of await queue.getDelayed()) expect(job.attemptsMade).toBe(0);
    await queue.close();
    expect(await readdir(settings.folder)).not.toContain('raw');
    await rename(away, root);
    const results = await Promise.all(ids.map((id) => waitForResult(reporter.url, id)));
    expect(results.filter(({ state }) => state !== 'parsed')).toEqual([]);
    await ready(parser);
    await ready(ingest);
    expect(await getJson(reporter.url, '/v1/failures')).toMatchObject({ status: 200, body: { failures: [] } });
    await accept(ingest.url, bytesOf('after the outage'), 'text/plain');
  });

  it('an empty folder in its place stays empty', async () => {
    const ingest = await start('ingest');
    await rename(root, away);
    await mkdir(root);
    expect(await post(ingest.url, bytesOf('one'), 'text/plain')).toMatchObject({ status: 503 });
    await notReady(ingest);
    expect(await readdir(root)).toEqual([]);
    await rm(root, { recursive: true });
    await rename(away, root);
    await accept(ingest.url, bytesOf('one'), 'text/plain');
  });
});

describe('another raw store in its place', () => {
  const swap = async () => {
    await rename(root, away);
    await new LocalRawStore(root).createIdentity(makeIdentity());
  };

  it('accepts no document, and is not swept', async () => {
    const indexer = await start('indexer');
    const ingest = await start('ingest');
    await accept(ingest.url, bytesOf('one'), 'text/plain');
    await swap();
    expect(await post(ingest.url, bytesOf('two'), 'text/plain')).toMatchObject({ status: 503 });
    expect(await request('POST', indexer.url, '/v1/sweeps')).toMatchObject({
      status: 503,
      body: { code: 'raw_store_unavailable' },
    });
    await notReady(indexer);
  });

  it('is detected by an indexer that starts, which is ready once the right one is there', async () => {
    await stop(await start('indexer'));
    const id = await adopted();
    await swap();
    const indexer = await start('indexer');
    await notReady(indexer);
    expect(await adopted()).toBe(id);
    await rm(root, { recursive: true });
    await rename(away, root);
    await ready(indexer);
  });
});

describe('the first indexer', () => {
  it('creates the store, until when ingest accepts nothing', async () => {
    await rm(root, { recursive: true });
    const ingest = await start('ingest');
    expect(await post(ingest.url, bytesOf('early'), 'text/plain')).toMatchObject({ status: 503 });
    expect(await readdir(settings.folder)).not.toContain('raw');
    await start('indexer');
    expect(await adopted()).toBe((await new LocalRawStore(root).readIdentity())?.id);
    await accept(ingest.url, bytesOf('early'), 'text/plain');
  });

  it('adopts a store of a version without identities, with its documents', async () => {
    const store = new LocalRawStore(root);
    const { record, bytes } = documentOf('one');
    await store.put(record, bytes);
    await store.clearPending([record.documentId]);
    await rm(join(root, 'store.json'));
    const indexer = await start('indexer');
    expect(await adopted()).toBe((await store.readIdentity())?.id);
    expect(await request('POST', indexer.url, '/v1/sweeps')).toMatchObject({ status: 200, body: { looked: 1 } });
  });

  it('creates no store for a database that has documents', async () => {
    await stop(await start('indexer'));
    await rows(
      `INSERT INTO documents (document_id, state, changed_at) VALUES ('\\x${'ab'.repeat(32)}', 'removed', now())`,
    );
    await rows('DELETE FROM raw_store');
    await rm(root, { recursive: true });
    const indexer = await start('indexer');
    await notReady(indexer);
    expect(await readdir(settings.folder)).not.toContain('raw');
    expect(await adopted()).toBeUndefined();
  });
});
