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

type Ending = QueueEvent<'determinations'>;

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

/** Stores a document and gives the event that tells of it. */
async function stored(words: string | Uint8Array, mediaType: 'text/plain' | 'application/pdf' = 'text/plain') {
  const { record, bytes } = documentOf(words, { mediaType });
  await store.put(record, bytes);
  return receivedEvent(record);
}

const send = (...events: ReturnType<typeof receivedEvent>[]) => sendEvents('rawDocuments', rawDocuments, events);

/** Waits until so many documents have ended, and gives their endings by document. */
const endings = (count: number) =>
  until(`${count} endings`, async () => {
    const events = (await waitingJobs<'determinations'>(determinations)).flat();
    const found = new Map<string, Ending>(events.map((event) => [event.subject, event]));
    return found.size === count ? found : null;
  });

const deadLetters = (count: number) =>
  until(`${count} dead letters`, async () => {
    const jobs = await rawDocuments.getFailed();
    return jobs.length === count ? jobs : null;
  });

const reasonOf = (job: Job | undefined) => job?.failedReason ?? '';

describe('the documents of a job', () => {
  it('each end on their own', async () => {
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
    const found = await endings(4);
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

  it('end while another of them cannot be read, which is tried alone', async () => {
    const there = await stored('one that is there');
    const missing = receivedEvent(documentOf('one that is not there yet').record);
    await send(there, missing);
    expect([...(await endings(1)).keys()]).toEqual([there.subject]);
    await stored('one that is not there yet');
    expect([...(await endings(2)).keys()].sort()).toEqual([there.subject, missing.subject].sort());
  });

  it('end as failed when every attempt failed, with the reason', async () => {
    const missing = receivedEvent(documentOf('one that never comes').record);
    const opts = { attempts: 2, backoff: { type: 'fixed', delay: 10 } };
    await rawDocuments.add(queues.rawDocuments.job, { events: [missing] }, opts);
    const ending = (await endings(1)).get(missing.subject);
    const places: unknown = expect.arrayContaining([expect.stringContaining('at readDocument')]);
    expect(ending).toMatchObject({ type: 'document.failed', data: { code: 'bytes_missing', attempts: 2, places } });
    expect(await rawDocuments.getFailedCount()).toBe(0);
  });

  it('end without a word when they were removed', async () => {
    const removed = await stored('one to be forgotten');
    await store.remove(removed.subject);
    await send(removed);
    await until('the job to be done', async () => (await rawDocuments.getCompletedCount()) === 1);
    expect(await determinations.count()).toBe(0);
  });

  it('end as failed when the bytes are others than were stored', async () => {
    const other = documentOf('what was stored').record;
    const { bytes } = documentOf('what lies there now');
    await store.put(other, bytes);
    const opts = { attempts: 1 };
    await rawDocuments.add(queues.rawDocuments.job, { events: [receivedEvent(other)] }, opts);
    expect((await endings(1)).get(other.documentId)).toMatchObject({ data: { code: 'raw_store_corrupt' } });
  });
});

describe('what nobody can read', () => {
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
    [
      'data that does not fit',
      queues.rawDocuments.job,
      { events: [{ ...event, data: { name: 'x' } }] },
      '[invalid_event]',
    ],
  ])('%s becomes a dead letter at once, with its reason', async (_, name, data, code) => {
    await rawDocuments.add(name, data, { attempts: 5 });
    const [job] = await deadLetters(1);
    expect(reasonOf(job)).toContain(code);
    expect(job?.attemptsMade).toBe(1);
    expect(await determinations.count()).toBe(0);
  });

  it('does not spoil those that came with it', async () => {
    const good = await stored('words that came with it');
    const events = [{ ...event, dataversion: 99 }, good, { strange: true }];
    await rawDocuments.add(queues.rawDocuments.job, { events });
    expect([...(await endings(1)).keys()]).toEqual([good.subject]);
    const reasons = (await deadLetters(2)).map(reasonOf).sort();
    expect(reasons[0]).toContain('[invalid_event]');
    expect(reasons[1]).toContain('[unknown_event_version]');
  });
});

it('finishes what it has in hand when it is told to stop', async () => {
  const events = await Promise.all(Array.from({ length: 30 }, (_, index) => stored(`words number ${index}`)));
  await Promise.all(events.map((event) => send(event)));
  await until('the first ending', async () => (await determinations.count()) > 0);
  await parser.stop();
  expect(await parser.ended).toBe('status 0');
  expect(await rawDocuments.getActiveCount()).toBe(0);
  const done = (await waitingJobs<'determinations'>(determinations)).flat().length;
  expect(done + (await rawDocuments.getWaitingCount())).toBe(30);
  expect(done).toBe(await rawDocuments.getCompletedCount());
});
