import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DocumentRecord } from '#domain/model/document.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { PendingDocuments } from './pending-documents.js';
import { PendingSweep } from './pending-sweep.js';

let folder: string;
let store: LocalRawStore;
let pending: PendingDocuments;
let enqueued: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pending-'));
  store = new LocalRawStore(folder);
  await store.createIdentity(makeIdentity());
  pending = new PendingDocuments();
  enqueued = [];
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

async function storeDocuments(count: number): Promise<readonly string[]> {
  const texts = Array.from({ length: count }, (_, index) => `document ${index}`);
  for (const text of texts) {
    const record: DocumentRecord = {
      documentId: hash(text),
      name: 'letter.txt',
      source: 'http',
      mediaType: 'text/plain',
      size: text.length,
      receivedAt: '2016-05-01T00:00:00.000Z',
      batch: null,
    };
    await store.put(record, Buffer.from(text));
  }
  return texts.map(hash).sort();
}

/** Writes markers without a record, as a process leaves them that ended while it stored a document. */
async function writeMarkers(count: number): Promise<void> {
  await store.listPending(1);
  for (let index = 0; index < count; index += 1) await writeFile(join(folder, 'pending', hash(`marker ${index}`)), '');
}

const makeSweep = (stepSize?: number) =>
  new PendingSweep(store, pending, {
    enqueue: async (records) => {
      const ids = records.map(({ documentId }) => documentId);
      enqueued.push(...ids);
      await store.clearPending(ids);
    },
    maxPending: 1_000,
    ...(stepSize === undefined ? {} : { stepSize }),
  });

describe('a sweep', () => {
  it('enqueues all pending documents in several steps, each once', async () => {
    const ids = await storeDocuments(7);
    const sweep = makeSweep(2);
    await sweep.count();
    expect(pending.count).toBe(7);
    expect(await sweep.run()).toBe(7);
    expect(enqueued.sort()).toEqual(ids);
    expect(pending.count).toBe(0);
    expect(await sweep.run()).toBe(0);
  });

  it('ends after the current step when the service stops', async () => {
    await storeDocuments(5);
    expect(await makeSweep(2).run(() => true)).toBe(2);
  });

  it('leaves documents that are claimed', async () => {
    const [claimed = '', ...others] = await storeDocuments(3);
    pending.claim([claimed]);
    expect(await makeSweep().run()).toBe(2);
    expect(enqueued.sort()).toEqual(others);
    expect(pending.count).toBe(1);
  });

  it('releases documents that could not be enqueued', async () => {
    const ids = await storeDocuments(2);
    const failing = new PendingSweep(store, pending, {
      enqueue: () => Promise.reject(new Error('queue unavailable')),
      maxPending: 1_000,
    });
    await expect(failing.run()).rejects.toThrow('queue unavailable');
    expect([...pending.claim(ids)].sort()).toEqual(ids);
  });
});

describe('markers without a record', () => {
  it('do not block documents, however many are listed before them', async () => {
    await writeMarkers(30);
    const ids = await storeDocuments(3);
    const sweep = makeSweep(1);
    for (let run = 0; run < 40; run += 1) await sweep.run();
    expect(enqueued.sort()).toEqual(ids);
    expect(await store.listPending(100)).toHaveLength(30);
  });

  it('are kept for ten minutes, as the document may be being stored, and then deleted', async () => {
    await writeMarkers(2);
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const sweep = makeSweep();
    await sweep.run();
    vi.setSystemTime(599_999);
    await sweep.run();
    expect(await store.listPending(10)).toHaveLength(2);
    vi.setSystemTime(600_000);
    await sweep.run();
    expect(await store.listPending(10)).toEqual([]);
  });

  it('are kept for ten minutes again after the document was stored and removed in between', async () => {
    await writeMarkers(1);
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const sweep = makeSweep();
    await sweep.run();
    await store.clearPending([hash('marker 0')]);
    await sweep.run();
    vi.setSystemTime(600_000);
    await writeMarkers(1);
    await sweep.run();
    expect(await store.listPending(10)).toHaveLength(1);
  });
});
