import { join } from 'node:path';
import { type Queue, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { queues } from '#domain/pipeline.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { workerConnection } from '#platform/queues/redis-connection.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type Failure, failuresSchema } from '../../apps/reporter/src/failures/failure.schema.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { request } from '../support/control.js';
import { waitForResult } from '../support/documents.js';
import { documentIdOf, makeFailedEvent, makeLetter, makeParsedEvent } from '../support/letter-factory.js';
import { letterTexts } from '../support/letter-texts.js';
import { documentOf, dropQueue, openQueue, receivedEvent } from '../support/pipeline-queues.js';
import { getParsed } from '../support/reporter-client.js';
import { createTestDatabase, onServer, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

let database: TestDatabase;
let settings: TestSettings;
let store: LocalRawStore;
let rawDocuments: Queue;
let determinations: Queue;
let reporter: ServiceProcess;
let indexer: ServiceProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  settings = await makeTestSettings({ DATABASE_URL: database.url, RATIONALE_SWEEP_INTERVAL: '0' });
  store = new LocalRawStore(join(settings.folder, 'raw'));
  rawDocuments = openQueue('rawDocuments', settings);
  determinations = openQueue('determinations', settings);
  [reporter, indexer] = await Promise.all([
    startTestService('reporter', settings),
    startTestService('indexer', settings),
  ]);
});
afterAll(async () => {
  await reporter.stop();
  await indexer.stop();
  await dropQueue(rawDocuments);
  await dropQueue(determinations);
  await database.drop();
});

const failures = async () => (await getParsed(reporter.url, '/v1/failures', failuresSchema)).failures;
const retry = (failureId?: string) =>
  request('POST', reporter.url, failureId === undefined ? '/v1/failures/retry' : `/v1/failures/${failureId}/retry`);
const letters = () => onServer(database.url, async (client) => (await client.query('SELECT FROM letters')).rows.length);

/** A stored document whose reading failed. */
async function failDocument(words: string): Promise<string> {
  const { record, bytes } = documentOf(words);
  await store.put(record, bytes);
  await store.clearPending([record.documentId]);
  await sendEvents('determinations', determinations, [makeFailedEvent(record.documentId, { document: record })]);
  await waitForResult(reporter.url, record.documentId);
  return record.documentId;
}

/** A job that every worker could take, left as a dead letter by one that could not. */
async function failJob(name: string): Promise<void> {
  await indexer.stop();
  const worker = new Worker(
    queues.determinations.name,
    () => Promise.reject(new UnrecoverableError('[database_misfit] The database did not take the batch.')),
    {
      connection: workerConnection(inject('redisUrl')),
      prefix: String(settings.environment['RATIONALE_QUEUE_PREFIX']),
    },
  );
  await sendEvents('determinations', determinations, [makeParsedEvent(makeLetter({ documentId: documentIdOf(name) }))]);
  await until('the dead letter', async () => (await determinations.getFailedCount()) > 0);
  await worker.close();
  indexer = await startTestService('indexer', settings);
}

describe('failures', () => {
  const [first = '', second = '', third = ''] = letterTexts(3);
  let listed: readonly Failure[];

  it('is listed in one place with reason, attempts, event and, of a job, where it failed', async () => {
    await failJob('a dead letter');
    const documentId = await failDocument(first);
    listed = await failures();
    expect(listed).toMatchObject([
      {
        kind: 'dead-letter',
        queue: 'determinations',
        documentIds: [documentIdOf('a dead letter')],
        events: [{ type: 'determinations.parsed' }],
        code: 'database_misfit',
        attempts: 1,
      },
      {
        failureId: documentId,
        kind: 'document',
        events: [{ id: `${documentId}:document.failed:revision-1` }],
        code: 'raw_store_unreachable',
        stack: ['at readDocument (read-document.ts:30:11)'],
        attempts: 5,
      },
    ]);
    expect(listed[0]?.stack[0]).toMatch(/^at /);
    expect(JSON.stringify(listed)).not.toContain(makeLetter().text);
  });

  it('is returned in pages without repetition', async () => {
    const found: string[] = [];
    for (let path: string | null = '/v1/failures?limit=1'; path !== null;) {
      const page: { failures: Failure[]; next: string | null } = await getParsed(reporter.url, path, failuresSchema);
      found.push(...page.failures.map(({ failureId }) => failureId));
      path = page.next === null ? null : `/v1/failures?limit=1&cursor=${page.next}`;
    }
    expect(found).toEqual(listed.map(({ failureId }) => failureId));
  });

  it('is retried once if several requests arrive concurrently', async () => {
    const [job, document] = listed.map(({ failureId }) => failureId);
    const answers = await Promise.all(Array.from({ length: 5 }, () => retry(job)));
    expect(answers.filter(({ status }) => status === 202).length).toBeGreaterThan(0);
    for (let time = 0; time < 5; time += 1) expect(await retry(document)).toMatchObject({ status: 202 });
    expect(await rawDocuments.getJobCountByTypes('waiting', 'prioritized', 'delayed')).toBe(1);
    await until('the letter of the job', async () => (await letters()) === 1);
    const parser = await startTestService('parser', settings);
    await until('nothing that failed', async () => (await failures()).length === 0);
    await parser.stop();
    expect(await letters()).toBe(2);
    expect(await retry(job)).toMatchObject({ status: 404, body: { code: 'failure_unknown' } });
    expect(await retry(document)).toMatchObject({ status: 404, body: { code: 'failure_unknown' } });
  });

  it('is retried all at once', async () => {
    await failJob('another dead letter');
    const documents = [await failDocument(second), await failDocument(third)];
    expect(await retry()).toMatchObject({ status: 202, body: { retried: 3 } });
    expect(await rawDocuments.getJobCountByTypes('waiting', 'prioritized', 'delayed')).toBe(2);
    expect(await retry()).toMatchObject({ status: 202 });
    expect(await rawDocuments.getJobCountByTypes('waiting', 'prioritized', 'delayed')).toBe(2);
    const parser = await startTestService('parser', settings);
    await until('all of them', async () => (await letters()) === 3 + documents.length);
    await parser.stop();
    expect(await failures()).toEqual([]);
  });

  it('has clean counters after a retry, also of stalls', async () => {
    const { record } = documentOf('stalled');
    const worker = new Worker(
      rawDocuments.name,
      () => Promise.reject(new UnrecoverableError('[parser_lost] Stalled.')),
      {
        connection: workerConnection(inject('redisUrl')),
        prefix: String(settings.environment['RATIONALE_QUEUE_PREFIX']),
      },
    );
    await rawDocuments.drain();
    await sendEvents('rawDocuments', rawDocuments, [receivedEvent(record)]);
    await until('the dead letter', async () => (await rawDocuments.getFailedCount()) === 1);
    await worker.close();
    const [failed] = await rawDocuments.getFailed();
    const id = failed?.id ?? '';
    const redis = new Redis(inject('redisUrl'));
    await redis.hset(rawDocuments.toKey(id), 'stc', '2');
    redis.disconnect();
    expect((await rawDocuments.getJob(id))?.stalledCounter).toBe(2);
    expect((await retry(`${rawDocuments.name}:${id}`)).status).toBe(202);
    expect(await rawDocuments.getJob(id)).toMatchObject({ stalledCounter: 0, attemptsMade: 0 });
    await rawDocuments.drain();
  });

  it('returns 404 for an id without a failure', async () => {
    expect(await retry('0'.repeat(64))).toMatchObject({ status: 404, body: { code: 'failure_unknown' } });
    expect(await retry('determinations:77777')).toMatchObject({ status: 404, body: { code: 'failure_unknown' } });
    expect(await retry('what')).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});
