import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Job, Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { queues } from '#domain/pipeline.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { type NetworkProxy, startNetworkProxy } from '../support/network-proxy.js';
import { documentIdOf, makeLetter, makeParsedEvent, makeRejectedEvent } from '../support/letter-factory.js';
import { createEmptyDatabase, onServer, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

const letter = (name: string) => makeParsedEvent(makeLetter({ documentId: documentIdOf(name) }));

describe('the indexer as a process', () => {
  let database: TestDatabase;
  let proxy: NetworkProxy;
  let settings: TestSettings;
  let indexer: ServiceProcess;
  let queue: Queue;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    proxy = await startNetworkProxy(database.url);
  });
  beforeEach(async () => {
    settings = await makeTestSettings({ DATABASE_URL: proxy.url });
    queue = new Queue(queues.determinations.name, {
      connection: { url: inject('redisUrl') },
      prefix: String(settings.environment['RATIONALE_QUEUE_PREFIX']),
    });
    indexer = await startTestService('indexer', settings);
  });
  afterEach(async () => {
    await proxy.restore();
    await indexer.stop();
    await queue.obliterate({ force: true });
    await queue.close();
  });
  afterAll(async () => {
    await proxy.disconnect();
    await database.drop();
  });

  const logFile = () => join(settings.folder, 'indexer.log');
  const states = (names: readonly string[]) =>
    onServer(database.url, async (client) => {
      const ids = names.map((name) => Buffer.from(documentIdOf(name), 'hex'));
      const { rows } = await client.query<{ document_id: Buffer; state: string }>(
        'SELECT document_id, state FROM documents WHERE document_id = ANY ($1)',
        [ids],
      );
      return rows.map(({ state }) => state);
    });
  const finished = (job: Job) =>
    until(`the end of job ${String(job.id)}`, async () => ((await job.getState()) === 'completed' ? job : false));
  const deadLetters = (count: number) =>
    until(`${count} dead letters`, async () => {
      const jobs = await queue.getFailed();
      return jobs.length === count ? jobs : false;
    });

  it('migrates an empty database, indexes jobs and reports its health', async () => {
    await sendEvents('determinations', queue, [letter('first'), makeRejectedEvent(documentIdOf('second'))]);
    expect(
      await until('both', async () => {
        const found = await states(['first', 'second']);
        return found.length === 2 ? found.sort() : false;
      }),
    ).toEqual(['parsed', 'rejected']);
    const ready = await fetch(`${indexer.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ok' });
  });

  it.each([
    ['an unknown name', 'forget-letters', { events: [letter('x')] }, '[unknown_job]'],
    ['no events', queues.determinations.job, { events: [] }, '[invalid_event]'],
    ['an event of no known kind', queues.determinations.job, { events: [{ type: 'letter.lost' }] }, '[invalid_event]'],
    [
      'an event of an unknown version',
      queues.determinations.job,
      { events: [{ ...letter('x'), dataversion: 99 }] },
      '[unknown_event_version]',
    ],
  ])('a job with %s is dead-lettered immediately', async (_name, name, data, reason) => {
    await queue.add(name, data, { attempts: 8 });
    const [dead] = await deadLetters(1);
    expect(dead).toMatchObject({ attemptsMade: 1, failedReason: expect.stringContaining(reason) as string });
    expect(await states(['x'])).toEqual([]);
  });

  it('invalid events of a larger job are split off, one by one, and the others are indexed', async () => {
    const events = [{ nonsense: true }, letter('third'), { ...letter('fourth'), dataversion: 99 }, letter('fifth')];
    const job = await queue.add(queues.determinations.job, { events }, { attempts: 8 });
    expect((await finished(job)).id).toBe(job.id);
    expect(await states(['third', 'fourth', 'fifth'])).toEqual(['parsed', 'parsed']);
    const dead = await deadLetters(2);
    const carried = dead.map((job) => (job.data as { events: unknown[] }).events);
    expect(carried).toEqual(expect.arrayContaining([[events[0]], [events[2]]]));
  });

  it('an outage of Postgres postpones jobs without costing an attempt, and loses none', async () => {
    await proxy.disconnect();
    const job = await queue.add(queues.determinations.job, { events: [letter('sixth')] }, { attempts: 1 });
    const waiting = await until('several tries', async () => {
      const now = await queue.getJob(String(job.id));
      return now !== undefined && now.attemptsStarted > 2 ? now : false;
    });
    expect(waiting.attemptsMade).toBe(0);
    expect((await fetch(`${indexer.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${indexer.url}/health/live`)).status).toBe(200);
    await proxy.restore();
    await finished(job);
    expect(await states(['sixth'])).toEqual(['parsed']);
    expect(await queue.getFailedCount()).toBe(0);
  });

  it('a start while Postgres is unavailable waits for it', async () => {
    await indexer.stop();
    await proxy.disconnect();
    const start = startTestService('indexer', settings);
    await sendEvents('determinations', queue, [letter('seventh')]);
    await until('its words', async () => (await readFile(logFile(), 'utf8')).includes('Postgres unavailable'));
    await proxy.restore();
    indexer = await start;
    await until('the letter', async () => (await states(['seventh'])).length === 1);
  });

  it('finishes active jobs when it shuts down', async () => {
    await sendEvents(
      'determinations',
      queue,
      Array.from({ length: 200 }, (_, index) => letter(`many ${index}`)),
    );
    await until(
      'an active job',
      async () => (await queue.getActiveCount()) > 0 || (await queue.getCompletedCount()) > 0,
    );
    await indexer.stop();
    expect(await indexer.ended).toBe('status 0');
    const { active, completed, failed, ...others } = await queue.getJobCounts();
    expect({ active, failed }).toEqual({ active: 0, failed: 0 });
    // Every job is finished with all of its rows, or still to be done.
    expect((completed ?? 0) + (others['waiting'] ?? 0)).toBe(4);
    const names = Array.from({ length: 200 }, (_, index) => `many ${index}`);
    expect(await states(names)).toHaveLength(50 * (completed ?? 0));
  });
});
