import { Queue, Worker } from 'bullmq';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { queues } from '#domain/pipeline.js';
import { workerConnection } from '#platform/queues/redis-connection.js';
import { type Pipeline, pipelineSchema } from '../../apps/reporter/src/pipeline-status/pipeline.schema.js';
import { type EventStream, openEventStream } from '../support/event-stream.js';
import { documentIdOf } from '../support/letter-factory.js';
import { getJson, getParsed } from '../support/reporter-client.js';
import { storeResults, storeLetters } from '../support/reporter-fixture.js';
import { startTestReporter, type TestReporter } from '../support/test-reporter.js';
import { startTestService } from '../support/test-service.js';
import { until } from '../support/until.js';

let fixture: TestReporter;

beforeAll(async () => {
  fixture = await startTestReporter(async (client) => {
    await storeLetters(client, [
      { name: 'one', caseNumber: 'CM16-0000001', items: [{ outcome: 'upheld' }, { outcome: 'overturned' }] },
      ...Array.from({ length: 24 }, (_, index) => ({
        name: `letter ${index}`,
        items: [{ outcome: 'upheld' as const }],
      })),
    ]);
    await storeResults(client, [
      { name: 'a recipe', state: 'rejected', reason: 'not_an_imr_letter' },
      { name: 'a poem', state: 'rejected', reason: 'not_an_imr_letter' },
      { name: 'a locked file', state: 'rejected', reason: 'pdf_encrypted' },
      { name: 'a page of soot', state: 'failed', reason: 'raw_store_unreachable' },
      { name: 'a secret', state: 'removed' },
    ]);
  });
});

afterAll(() => fixture.close());

const pipeline = (): Promise<Pipeline> => getParsed(fixture.service.url, '/v1/pipeline', pipelineSchema);
const listen = (): Promise<EventStream> => openEventStream(new URL('/v1/pipeline/events', fixture.service.url));

describe('the pipeline', () => {
  it('counts documents by state and reason', async () => {
    const { documents, reasons } = await pipeline();
    expect(documents).toEqual({ parsed: 25, rejected: 3, failed: 1, removed: 1 });
    expect(reasons).toEqual([
      { state: 'rejected', code: 'not_an_imr_letter', documents: 2 },
      { state: 'rejected', code: 'pdf_encrypted', documents: 1 },
      { state: 'failed', code: 'raw_store_unreachable', documents: 1 },
    ]);
    // That of the figures, which follow within seconds.
    await expect.poll(async () => (await pipeline()).dataVersion, { timeout: 20_000 }).toBe(2);
  });

  it('names the last twenty letters, newest first', async () => {
    await fixture.client.query(`UPDATE documents SET changed_at = now() + interval '1 hour' WHERE name = 'one'`);
    const { lastLetters } = await pipeline();
    expect(lastLetters).toHaveLength(20);
    expect(lastLetters[0]).toMatchObject({
      letterId: documentIdOf('one'),
      name: 'one',
      caseNumber: 'CM16-0000001',
      caseOutcome: 'partly-overturned',
      upheld: 1,
      overturned: 1,
    });
    const times = lastLetters.map((letter) => letter.changedAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('counts the jobs and workers of every queue, and returns when its oldest job was added', async () => {
    const place = { connection: workerConnection(inject('redisUrl')), prefix: prefix() };
    const queue = new Queue(queues.rawDocuments.name, place);
    await queue.addBulk(
      [1, 2, 3].map((day) => ({ name: 'a job', data: {}, opts: { timestamp: Date.UTC(2026, 0, day) } })),
    );
    await queue.add('a later job', {}, { delay: 3_600_000 });
    await queue.add('a dead letter', {}, { lifo: true });
    const worker = new Worker(queue.name, () => Promise.reject(new Error('It cannot be done.')), {
      ...place,
      autorun: false,
    });
    const job = await worker.getNextJob('token');
    await job.moveToFailed(new Error('It cannot be done.'), 'token', false);
    const counted = (await pipeline()).queues;
    await worker.close();
    await queue.close();
    expect(counted).toEqual([
      {
        name: 'raw-documents',
        producer: 'ingest',
        consumer: 'parser',
        jobs: { waiting: 3, active: 0, delayed: 1, failed: 1 },
        workers: 1,
        oldestWaitingSince: '2026-01-01T00:00:00.000Z',
      },
      {
        name: 'determinations',
        producer: 'parser',
        consumer: 'indexer',
        jobs: { waiting: 0, active: 0, delayed: 0, failed: 0 },
        workers: 0,
        oldestWaitingSince: null,
      },
    ]);
  });

  it('returns the states of the database while Redis is unavailable', async () => {
    const without = await startTestService('reporter', {
      ...fixture.settings,
      environment: { ...fixture.settings.environment, REDIS_URL: 'redis://127.0.0.1:1' },
    });
    const answer = await getParsed(without.url, '/v1/pipeline', pipelineSchema);
    await without.stop();
    for (const { jobs, workers, oldestWaitingSince } of answer.queues) {
      expect([jobs, workers, oldestWaitingSince]).toEqual([null, null, null]);
    }
    expect(answer.documents.parsed).toBe(25);
  });
});

describe('the live pipeline', () => {
  it('is sent at once, and again when it has changed', async () => {
    const stream = await listen();
    expect(stream.contentType).toContain('text/event-stream');
    const first = await stream.next();
    expect(first.event).toBe('pipeline');
    expect(pipelineSchema.parse(first.data)).toEqual(await pipeline());

    await storeResults(fixture.client, [{ name: 'a late recipe', state: 'rejected', reason: 'not_an_imr_letter' }]);
    const second = pipelineSchema.parse((await stream.next()).data);
    expect(second.documents.rejected).toBe(pipelineSchema.parse(first.data).documents.rejected + 1);
    stream.close();
  });

  it('is sent to later listeners as well', async () => {
    const streams = [await listen(), await listen()];
    const events = await Promise.all(streams.map(async (stream) => pipelineSchema.parse((await stream.next()).data)));
    expect(events[0]).toEqual(events[1]);
    for (const stream of streams) stream.close();
  });

  it('accepts up to 20 listeners of a client, and others when those have disconnected', async () => {
    const streams = await Promise.all(Array.from({ length: 20 }, listen));
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await getJson(fixture.service.url, '/v1/pipeline/events')).toMatchObject({
      status: 503,
      body: { code: 'too_many_clients' },
    });
    for (const stream of streams) stream.close();
    await until('room for a listener', async () => {
      const stream = await listen();
      stream.close();
      return stream.status === 200;
    });
  });

  it('ends at shutdown, which does not wait for listeners', async () => {
    const other = await startTestService('reporter', fixture.settings);
    const stream = await openEventStream(new URL('/v1/pipeline/events', other.url));
    await stream.next();
    await other.stop();
    await expect(stream.next()).rejects.toThrow();
  });
});

function prefix(): string {
  return z.string().parse(fixture.settings.environment['RATIONALE_QUEUE_PREFIX']);
}
