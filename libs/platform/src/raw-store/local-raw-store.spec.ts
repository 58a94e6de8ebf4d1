import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DocumentRecord } from '#domain/model/document.js';
import { LocalRawStore } from './local-raw-store.js';
import { makeIdentity } from './store-identity.js';
import { SyncedFolder } from './synced-folder.js';

let root: string;
let store: LocalRawStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'raw-store-'));
  store = new LocalRawStore(root);
  await store.createIdentity(makeIdentity());
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

function document(words: string, overrides: Partial<DocumentRecord> = {}): { record: DocumentRecord; bytes: Buffer } {
  const bytes = Buffer.from(words);
  const record: DocumentRecord = {
    documentId: createHash('sha256').update(bytes).digest('hex'),
    name: 'letter.txt',
    source: 'http',
    mediaType: 'text/plain',
    size: bytes.length,
    receivedAt: '2026-11-22T09:30:00.000Z',
    batch: null,
    ...overrides,
  };
  return { record, bytes };
}

const pathOf = (id: string, extension: string) => join(root, 'documents', id.slice(0, 2), `${id}.${extension}`);

describe('a document that is put', () => {
  it('can be read with its record, and is pending', async () => {
    const { record, bytes } = document('one');
    expect(await store.put(record, bytes)).toBe('stored');
    expect(await store.read(record.documentId)).toEqual(bytes);
    expect(await store.readRecord(record.documentId)).toEqual(record);
    expect(await store.listPending(10)).toEqual([record.documentId]);
  });

  it('is known the second time, and keeps its first record', async () => {
    const { record, bytes } = document('one');
    await store.put(record, bytes);
    expect(await store.put({ ...record, name: 'another.txt' }, bytes)).toBe('known');
    expect(await store.readRecord(record.documentId)).toEqual(record);
  });

  it('is known to another process with the same folder', async () => {
    const { record, bytes } = document('one');
    await store.put(record, bytes);
    expect(await new LocalRawStore(root).put(record, bytes)).toBe('known');
  });

  it('is stored once when it is put many times concurrently', async () => {
    const { record, bytes } = document('one');
    const stores = Array.from({ length: 20 }, () => new LocalRawStore(root));
    const answers = await Promise.all(stores.map((one, index) => one.put({ ...record, name: `name-${index}` }, bytes)));
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'known')).toHaveLength(19);
    const winner = answers.indexOf('stored');
    expect((await store.readRecord(record.documentId))?.name).toBe(`name-${winner}`);
  });

  it('leaves no unfinished files', async () => {
    const { record, bytes } = document('one');
    await store.put(record, bytes);
    await store.put(record, bytes);
    expect(await readdir(join(root, 'unfinished'))).toEqual([]);
  });

  it('is completed after a process crashed between its bytes and its record', async () => {
    const { record, bytes } = document('one');
    await store.put(record, bytes);
    await rm(pathOf(record.documentId, 'json'));
    await writeFile(pathOf(record.documentId, 'bytes'), 'half');
    expect(await store.put(record, bytes)).toBe('stored');
    expect(await store.read(record.documentId)).toEqual(bytes);
  });
});

describe('pending documents', () => {
  it('are listed up to a limit, and not once they are cleared', async () => {
    const documents = ['one', 'two', 'three'].map((words) => document(words));
    for (const { record, bytes } of documents) await store.put(record, bytes);
    expect(await store.listPending(2)).toHaveLength(2);
    expect(await store.listPending(0)).toEqual([]);
    const ids = documents.map(({ record }) => record.documentId);
    await store.clearPending(ids.slice(0, 2));
    await store.clearPending(ids.slice(0, 2));
    expect(await store.listPending(10)).toEqual(ids.slice(2));
  });

  it('are none in an empty store, also with other files in its folder', async () => {
    expect(await store.listPending(10)).toEqual([]);
    await writeFile(join(root, 'pending', 'README'), 'not a document');
    expect(await store.listPending(10)).toEqual([]);
  });
});

describe('the list of documents', () => {
  it('has pages in the order of the ids, with each document once', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 40; index += 1) {
      const { record, bytes } = document(`letter ${index}`);
      await store.put(record, bytes);
      ids.push(record.documentId);
    }
    await writeFile(join(root, 'documents', 'README'), 'not a document');
    const listed: string[] = [];
    for (let page = await store.list(null, 7); page.length > 0; page = await store.list(listed.at(-1) ?? null, 7)) {
      expect(page.length).toBeLessThanOrEqual(7);
      listed.push(...page.map(({ documentId }) => documentId));
    }
    expect(listed).toEqual(ids.toSorted());
  });

  it('has the time of each document, and none without a record or removed', async () => {
    const [whole, half, gone] = [document('whole'), document('half'), document('gone')];
    const before = Date.now() - 1_000;
    for (const { record, bytes } of [whole, half, gone]) await store.put(record, bytes);
    await rm(pathOf(half.record.documentId, 'json'));
    await store.remove(gone.record.documentId);
    const listed = await store.list(null, 10);
    expect(listed.map(({ documentId }) => documentId)).toEqual([whole.record.documentId]);
    expect(Date.parse(listed[0]?.receivedAt ?? '')).toBeGreaterThan(before);
  });

  it('is empty in an empty store', async () => {
    expect(await store.list(null, 10)).toEqual([]);
    expect(await store.list('a'.repeat(64), 10)).toEqual([]);
  });
});

describe('a document that was removed', () => {
  it('keeps only its hash, and is not stored again', async () => {
    const { record, bytes } = document('one');
    await store.put(record, bytes);
    await store.remove(record.documentId);
    await store.remove(record.documentId);
    expect(await store.isRemoved(record.documentId)).toBe(true);
    expect(await store.read(record.documentId)).toBeNull();
    expect(await store.readRecord(record.documentId)).toBeNull();
    expect(await store.listPending(10)).toEqual([]);
    expect(await store.put(record, bytes)).toBe('removed');
    expect(await store.read(record.documentId)).toBeNull();
  });

  it('is distinguished from one that was never stored', async () => {
    expect(await store.isRemoved(document('never').record.documentId)).toBe(false);
  });
});

describe('errors', () => {
  it('detects bytes whose hash is not their id', async () => {
    const { record, bytes } = document('one');
    await store.put(record, bytes);
    await writeFile(pathOf(record.documentId, 'bytes'), 'other words');
    await expect(store.read(record.documentId)).rejects.toMatchObject({ code: 'raw_store_corrupt' });
  });

  it('detects an invalid record', async () => {
    const { record, bytes } = document('one');
    await store.put(record, bytes);
    await writeFile(pathOf(record.documentId, 'json'), '{"documentId":');
    await expect(store.readRecord(record.documentId)).rejects.toMatchObject({ code: 'raw_store_corrupt' });
  });

  it('returns null for an unknown document', async () => {
    const { documentId } = document('never').record;
    expect(await store.read(documentId)).toBeNull();
    expect(await store.readRecord(documentId)).toBeNull();
  });

  it('fails if its folder cannot be created', async () => {
    const file = join(root, 'file');
    await writeFile(file, '');
    const { record, bytes } = document('one');
    const blocked = new LocalRawStore(join(file, 'raw'));
    await expect(blocked.put(record, bytes)).rejects.toMatchObject({ code: 'raw_store_unreachable' });
    await expect(blocked.check()).rejects.toMatchObject({ code: 'raw_store_unreachable' });
  });

  it('stores documents after a folder of documents was deleted', async () => {
    const first = document('one');
    await store.put(first.record, first.bytes);
    await rm(dirname(pathOf(first.record.documentId, 'bytes')), { recursive: true });
    const second = document('one');
    await store.put(second.record, second.bytes).catch(() => undefined);
    expect(await store.put(second.record, second.bytes)).toBe('stored');
    expect(await readFile(pathOf(second.record.documentId, 'bytes'))).toEqual(second.bytes);
  });
});

describe('the identity', () => {
  const { record, bytes } = document('one');
  const { documentId } = record;

  it('is the first one that was created, also by concurrent processes', async () => {
    const other = join(root, 'other');
    const created = await Promise.all(
      Array.from({ length: 8 }, () => new LocalRawStore(other).createIdentity(makeIdentity())),
    );
    expect(new Set(created.map(({ id }) => id)).size).toBe(1);
    expect(await new LocalRawStore(other).readIdentity()).toEqual(created[0]);
  });

  it('has all folders again, as after a copy without empty folders', async () => {
    for (const folder of ['documents', 'pending', 'removed', 'unfinished'])
      await rm(join(root, folder), { recursive: true });
    await expect(store.put(record, bytes)).rejects.toMatchObject({ code: 'raw_store_unreachable' });
    await store.createIdentity(makeIdentity());
    expect(await store.put(record, bytes)).toBe('stored');
  });

  it('is verified after a put: a document that was written to a store mounted meanwhile is not accepted', async () => {
    await store.check();
    const other = new LocalRawStore(`${root}-other`);
    await other.createIdentity(makeIdentity());
    const writing = vi.spyOn(SyncedFolder.prototype, 'writePair').mockImplementationOnce(async (...files) => {
      const written = await new SyncedFolder(root).writePair(...files);
      await rename(root, `${root}-away`);
      await rename(`${root}-other`, root);
      return written;
    });
    await expect(store.put(record, bytes)).rejects.toThrow('is another one');
    writing.mockRestore();
    await rm(`${root}-away`, { recursive: true });
  });

  it('is null where no store is, which has no documents', async () => {
    const missing = new LocalRawStore(join(root, 'missing'));
    expect(await missing.readIdentity()).toBeNull();
    expect(await missing.isEmpty()).toBe(true);
    expect(await store.isEmpty()).toBe(true);
    await store.put(record, bytes);
    expect(await store.isEmpty()).toBe(false);
  });

  const uses: readonly [string, (used: LocalRawStore) => Promise<unknown>][] = [
    ['put', (used) => used.put(record, bytes)],
    ['read', (used) => used.read('f'.repeat(64))],
    ['readRecord', (used) => used.readRecord('f'.repeat(64))],
    ['listPending', (used) => used.listPending(10)],
    ['clearPending', (used) => used.clearPending([documentId])],
    ['list', (used) => used.list(null, 10)],
    ['remove', (used) => used.remove(documentId)],
    ['isRemoved', (used) => used.isRemoved(documentId)],
    ['check', (used) => used.check()],
  ];

  it.each(uses)('%s fails where no store is, and creates none', async (_, use) => {
    const missing = new LocalRawStore(join(root, 'missing'));
    await expect(use(missing)).rejects.toMatchObject({ code: 'raw_store_unreachable' });
    expect(await readdir(root)).not.toContain('missing');
  });

  it.each(uses)(
    '%s fails in an empty folder, as of a volume that is not mounted, and leaves it empty',
    async (_, use) => {
      await use(store).catch(() => undefined);
      await rename(root, `${root}-away`);
      await mkdir(root);
      await expect(use(store)).rejects.toMatchObject({ code: 'raw_store_unreachable' });
      expect(await readdir(root)).toEqual([]);
      await rm(root, { recursive: true });
      await rename(`${root}-away`, root);
      await use(store);
    },
  );

  it.each(uses)('%s fails in another store', async (_, use) => {
    await store.check();
    await rename(root, `${root}-away`);
    const other = new LocalRawStore(root);
    await other.createIdentity(makeIdentity());
    await expect(use(store)).rejects.toThrow('is another one');
    await use(other);
    await rm(`${root}-away`, { recursive: true });
  });

  it('is the expected one if the database names it', async () => {
    const { id } = (await store.readIdentity()) ?? makeIdentity();
    store.expectIdentity(makeIdentity().id);
    await expect(store.check()).rejects.toThrow('is another one');
    store.expectIdentity(id);
    await store.check();
  });

  it.each(['', '{', '{"id":"one"}'])(
    'is invalid, and the store unavailable, if its file contains %j',
    async (content) => {
      await writeFile(join(root, 'store.json'), content);
      await expect(store.check()).rejects.toMatchObject({ code: 'raw_store_unreachable' });
    },
  );
});
