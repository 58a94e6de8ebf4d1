import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type Queue } from 'bullmq';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendEvents } from '#platform/queues/event-sender.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { request } from '../support/control.js';
import { accept, waitForResult } from '../support/documents.js';
import { startTestServiceStack } from '../support/service-stack.js';
import { letterTexts } from '../support/letter-texts.js';
import { startOwnRedis } from '../support/own-redis.js';
import { documentOf, dropQueue, openQueue, receivedEvent } from '../support/pipeline-queues.js';
import { createTestDatabase, onServer, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

const manual = { RATIONALE_SWEEP_INTERVAL: '0', RATIONALE_SWEEP_AGE: '0' };
const sweepOf = (url: string) => request('POST', url, '/v1/sweeps');

describe('a sweep', () => {
  let database: TestDatabase;
  let settings: TestSettings;
  let indexer: ServiceProcess;
  let store: LocalRawStore;
  let queue: Queue;

  beforeEach(async () => {
    database = await createTestDatabase();
    settings = await makeTestSettings({ DATABASE_URL: database.url, ...manual });
    indexer = await startTestService('indexer', settings);
    store = new LocalRawStore(join(settings.folder, 'raw'));
    queue = openQueue('rawDocuments', settings);
  });
  afterEach(async () => {
    await indexer.stop();
    await dropQueue(queue);
    await database.drop();
  });

  /** Stores a document that was accepted and enqueued, and whose job Redis has lost. */
  const lose = async (words: string) => {
    const { record, bytes } = documentOf(words, { receivedAt: new Date().toISOString() });
    await store.put(record, bytes);
    await store.clearPending([record.documentId]);
    return record;
  };
  const outstanding = () => queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized');

  it('enqueues what the raw store has and the database does not, once', async () => {
    const records = [await lose('one'), await lose('two'), await lose('three')];
    expect(await sweepOf(indexer.url)).toMatchObject({ status: 200, body: { looked: 3, enqueued: 3 } });
    expect(await sweepOf(indexer.url)).toMatchObject({ status: 200, body: { looked: 3, enqueued: 0 } });
    const [job] = await queue.getWaiting();
    expect(job?.data).toEqual({
      events: records.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1)).map(receivedEvent),
    });
  });

  it('adds nothing when run ten times on a full backlog', async () => {
    const ingest = await startTestService('ingest', settings);
    const texts = letterTexts(120).map((words) => new TextEncoder().encode(words));
    await Promise.all(texts.map((bytes) => accept(ingest.url, bytes, 'text/plain')));
    await until('the door to be empty', async () => (await store.listPending(1)).length === 0);
    await ingest.stop();
    const before = await outstanding();
    for (let run = 0; run < 10; run += 1) {
      expect(await sweepOf(indexer.url)).toMatchObject({ body: { looked: 120, enqueued: 0 } });
    }
    expect(await outstanding()).toBe(before);
  });

  it.each([3, 990])('does not enqueue the oldest queued document if its file is dated %i ms early', async (early) => {
    const record = await lose('oldest');
    const file = join(settings.folder, 'raw/documents', record.documentId.slice(0, 2), `${record.documentId}.json`);
    const written = new Date(Date.parse(record.receivedAt) - early);
    await utimes(file, written, written);
    await sendEvents('rawDocuments', queue, [receivedEvent(record)]);
    expect(await sweepOf(indexer.url)).toMatchObject({ body: { looked: 1, enqueued: 0 } });
  });

  it('does not enqueue documents with a pending marker, which ingest enqueues', async () => {
    const { record, bytes } = documentOf('waiting');
    await store.put(record, bytes);
    expect(await sweepOf(indexer.url)).toMatchObject({ body: { looked: 1, enqueued: 0 } });
    await store.clearPending([record.documentId]);
    expect(await sweepOf(indexer.url)).toMatchObject({ body: { looked: 1, enqueued: 1 } });
  });

  it('does not enqueue what a dead letter contains', async () => {
    const record = await lose('hopeless');
    const job = await queue.add('burn-documents', { events: [receivedEvent(record)] });
    const parser = await startTestService('parser', settings);
    await until('the dead letter', async () => (await job.getState()) === 'failed');
    await parser.stop();
    expect(await sweepOf(indexer.url)).toMatchObject({ body: { looked: 1, enqueued: 0 } });
  });

  it('does not enqueue what is younger than the minimum age', async () => {
    await lose('young');
    const patient = await startTestService('indexer', {
      ...settings,
      environment: { ...settings.environment, RATIONALE_SWEEP_AGE: '600000' },
    });
    expect(await sweepOf(patient.url)).toMatchObject({ body: { looked: 1, enqueued: 0 } });
    await patient.stop();
  });

  it('runs in one process at a time', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await other.query('SELECT pg_advisory_lock($1, $2)', [0x7261746c, 2]);
    expect(await sweepOf(indexer.url)).toMatchObject({ status: 409, body: { code: 'busy' } });
    await other.end();
    await until('the lock to be free', async () => (await sweepOf(indexer.url)).status === 200);
  });
});

it('recovers every document when Redis is emptied during processing', async () => {
  const redis = await startOwnRedis();
  const stack = await startTestServiceStack({
    REDIS_URL: redis.url,
    RATIONALE_SWEEP_INTERVAL: '500',
    RATIONALE_SWEEP_AGE: '500',
  });
  const texts = letterTexts(300);
  const ids = await Promise.all(
    texts.map((words) => accept(stack.ingestUrl, new TextEncoder().encode(words), 'text/plain')),
  );
  await redis.client.flushall();
  const ends = await Promise.all(ids.map((id) => waitForResult(stack.reporterUrl, id)));
  expect(new Set(ends.map(({ state }) => state))).toEqual(new Set(['parsed']));
  const counted = await onServer(stack.database.url, async (client) => {
    const { rows } = await client.query<{ counted: number }>(
      `SELECT count(*)::integer AS counted FROM letters WHERE standing = 'counted'`,
    );
    return rows[0]?.counted;
  });
  expect(counted).toBe(texts.length);
  await stack.close();
  await redis.close();
});
