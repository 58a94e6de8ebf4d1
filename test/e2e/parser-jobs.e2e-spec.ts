import { type Job, type Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type QueueEvent, queues } from '#domain/pipeline.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { documentOf, dropQueue, openQueue, receivedEvent, waitingJobs } from '../support/pipeline-queues.js';
import { samples } from '../support/samples.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

type ResultEvent = QueueEvent<'determinations'>;

let settings: TestSettings;
let store: LocalRawStore;
let rawDocuments: Queue;
let determinations: Queue;
let parser: ServiceProcess;
beforeAll(async () => {
  settings = await makeTestSettings();
  store = new LocalRawStore(String(settings.environment['RATIONALE_RAW_STORE']));
  rawDocuments = openQueue('rawDocuments', settings);
  determinations = openQueue('determinations', settings);
  parser = await startTestService('parser', settings);
});
afterEach(async () => {
  await determinations.drain();
  for (const state of ['completed', 'failed'] as const) await rawDocuments.clean(0, 1_000, state);
});
afterAll(async () => {
  await parser.stop();
  await dropQueue(rawDocuments);
  await dropQueue(determinations);
});

/** Stores a document and returns its event. */
async function stored(words: string | Uint8Array, mediaType: 'text/plain' | 'application/pdf' = 'text/plain') {
  const { record, bytes } = documentOf(words, { mediaType });
  await store.put(record, bytes);
  return receivedEvent(record);
}

const send = (...events: ReturnType<typeof receivedEvent>[]) => sendEvents('rawDocuments', rawDocuments, events);

/** Waits for the result events of `count` documents and returns them by document. */
const resultEvents = (count: number) =>
  until(`${count} result events`, async () => {
    const events = (await waitingJobs<'determinations'>(determinations)).flat();
    const found = new Map<string, ResultEvent>(events.map((event) => [event.subject, event]));
    return found.size === count ? found : null;
  });

const deadLetters = (count: number) =>
  until(`${count} dead letters`, async () => {
    const jobs = await rawDocuments.getFailed();
    return jobs.length === count ? jobs : null;
  });

const reasonOf = (job: Job | undefined) => job?.failedReason ?? '';

describe('the documents of a job', () => {
  it('have independent results', async () => {
    const [text, pdf] = ['text/plain', 'application/pdf'].map((type) =>
      samples().find(({ mediaType }) => mediaType === type),
    );
    if (text === undefined || pdf === undefined) throw new Error('The samples have no text or no PDF.');
    const events = [
      await stored(text.bytes),
      await stored('Dear neighbour, the fence is green now.'),
      await stored(pdf.bytes, 'application/pdf'),
      await stored('%PDF-1.7\nbroken off', 'application/pdf'),
    ];
    await send(...events);
    const found = await resultEvents(4);
    expect(events.map(({ subject }) => found.get(subject)?.type)).toEqual([
      'determinations.parsed',
      'document.rejected',
      'determinations.parsed',
      'document.rejected',
    ]);
    expect(found.get(events[0]?.subject ?? '')).toMatchObject({
      data: { letter: { header: { caseNumber: text.expected.header.caseNumber } } },
    });
    expect(found.get(events[3]?.subject ?? '')).toMatchObject({ data: { code: 'pdf_unreadable' } });
  });

  it('are completed while another one cannot be read, which is retried in a job of its own', async () => {
    const there = await stored('one that is there');
    const missing = receivedEvent(documentOf('one that is not there yet').record);
    await send(there, missing);
    expect([...(await resultEvents(1)).keys()]).toEqual([there.subject]);
    await stored('one that is not there yet');
    expect([...(await resultEvents(2)).keys()].sort()).toEqual([there.subject, missing.subject].sort());
  });

  it('are retried after a delay that counts from now, however old the job is', async () => {
    const words = 'one that is missing in an old job';
    const missing = receivedEvent(documentOf(words).record);
    const timestamp = Date.now() - 3_600_000;
    const before = Date.now();
    const events = [await stored('one that is present in an old job'), missing];
    await rawDocuments.add(queues.rawDocuments.job, { events }, { timestamp, attempts: 5 });
    const job = await until('the delayed job', async () => (await rawDocuments.getDelayed())[0]);
    expect(job.attemptsMade).toBe(0);
    expect(job.timestamp).toBe(timestamp);
    expect(job.timestamp + job.delay).toBeGreaterThanOrEqual(before + 1_000);
    await stored(words);
    expect([...(await resultEvents(2)).keys()]).toContain(missing.subject);
  });

  it('fail with the reason after the last attempt', async () => {
    const missing = receivedEvent(documentOf('one that never comes').record);
    const opts = { attempts: 2, backoff: { type: 'fixed', delay: 10 } };
    await rawDocuments.add(queues.rawDocuments.job, { events: [missing] }, opts);
    const result = (await resultEvents(1)).get(missing.subject);
    const places: unknown = expect.arrayContaining([expect.stringContaining('at readDocument')]);
    expect(result).toMatchObject({ type: 'document.failed', data: { code: 'bytes_missing', attempts: 2, places } });
    expect(await rawDocuments.getFailedCount()).toBe(0);
  });

  it('have no result if they were removed', async () => {
    const removed = await stored('one to be forgotten');
    await store.remove(removed.subject);
    await send(removed);
    await until('the job to be completed', async () => (await rawDocuments.getCompletedCount()) === 1);
    expect(await determinations.count()).toBe(0);
  });

  it('fail if the bytes differ from what was stored', async () => {
    const other = documentOf('what was stored').record;
    const { bytes } = documentOf('the present content');
    await store.put(other, bytes);
    const opts = { attempts: 1 };
    await rawDocuments.add(queues.rawDocuments.job, { events: [receivedEvent(other)] }, opts);
    expect((await resultEvents(1)).get(other.documentId)).toMatchObject({ data: { code: 'raw_store_corrupt' } });
  });
});

describe('invalid jobs and events', () => {
  const event = receivedEvent(documentOf('words').record);
  it.each<[string, string, unknown, string]>([
    ['a job of an unknown name', 'burn-documents', { events: [event] }, '[unknown_job]'],
    ['a job without events', queues.rawDocuments.job, { events: [] }, '[invalid_event]'],
    ['a job of another shape', queues.rawDocuments.job, 'words', '[invalid_event]'],
    [
      'an event of an unknown kind',
      queues.rawDocuments.job,
      { events: [{ ...event, type: 'document.burnt' }] },
      '[unknown_event]',
    ],
    [
      'an event of an unknown version',
      queues.rawDocuments.job,
      { events: [{ ...event, dataversion: 99 }] },
      '[unknown_event_version]',
    ],
    ['invalid data', queues.rawDocuments.job, { events: [{ ...event, data: { name: 'x' } }] }, '[invalid_event]'],
  ])('%s is a dead letter after one attempt, with its reason', async (_, name, data, code) => {
    await rawDocuments.add(name, data, { attempts: 5 });
    const [job] = await deadLetters(1);
    expect(reasonOf(job)).toContain(code);
    expect(job?.attemptsMade).toBe(1);
    expect(await determinations.count()).toBe(0);
  });

  it('do not affect the other events of the job', async () => {
    const good = await stored('words that came with it');
    const events = [{ ...event, dataversion: 99 }, good, { strange: true }];
    await rawDocuments.add(queues.rawDocuments.job, { events });
    expect([...(await resultEvents(1)).keys()]).toEqual([good.subject]);
    const reasons = (await deadLetters(2)).map(reasonOf).sort();
    expect(reasons[0]).toContain('[invalid_event]');
    expect(reasons[1]).toContain('[unknown_event_version]');
  });
});

it('drains the jobs in progress at shutdown', async () => {
  const events = await Promise.all(Array.from({ length: 30 }, (_, index) => stored(`words number ${index}`)));
  await Promise.all(events.map((event) => send(event)));
  await until('the first result event', async () => (await determinations.count()) > 0);
  await parser.stop();
  expect(await parser.ended).toBe('status 0');
  expect(await rawDocuments.getActiveCount()).toBe(0);
  const done = (await waitingJobs<'determinations'>(determinations)).flat().length;
  expect(done + (await rawDocuments.getWaitingCount())).toBe(30);
  expect(done).toBe(await rawDocuments.getCompletedCount());
});
