import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RawStore } from '#platform/raw-store/raw-store.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { startNetworkProxy } from '../support/network-proxy.js';
import { documentOf } from '../support/pipeline-queues.js';
import { RawStoreProcess } from '../support/raw-store-process.js';
import { type S3Server, s3SettingsOf, startS3Server } from '../support/s3-server.js';

let root: string;
let s3: S3Server;
let stores: RawStoreProcess;
let number = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'raw-store-'));
  s3 = await startS3Server(join(root, 's3'));
  stores = new RawStoreProcess();
});
afterAll(async () => {
  await stores.stop();
  await s3.stop();
  await rm(root, { recursive: true, force: true });
});

/** A raw store, and functions that damage its contents. */
interface Place {
  readonly setting: string;
  write(path: string, words: string): Promise<void>;
  erase(path: string): Promise<void>;
}

function folderPlace(): Place {
  const folder = join(root, `folder-${number}`);
  return {
    setting: folder,
    write: (path, words) => writeFile(join(folder, path), words),
    erase: (path) => rm(join(folder, path)),
  };
}

function bucketPlace(): Place {
  const fileOf = (path: string) => objectFile(`store ${number}/${path}`);
  return {
    setting: `s3://${s3.bucket}/store ${number}`,
    write: async (path, words) => {
      await writeFile(fileOf(path), words);
      await rm(`${fileOf(path)}.md5`, { force: true });
    },
    erase: (path) => rm(fileOf(path)),
  };
}

/** Where the S3 server keeps an object. */
const objectFile = (key: string) => join(root, 's3', s3.bucket, `${key}._S3rver_object`);

const storeIn = (setting: string, s3Settings = s3SettingsOf(s3.endpoint)): RawStore =>
  stores.open({ ...s3Settings, RATIONALE_RAW_STORE: setting });

/** A raw store that exists, as after the first start of an indexer. */
async function createStore(setting: string, s3Settings = s3SettingsOf(s3.endpoint)): Promise<RawStore> {
  const store = storeIn(setting, s3Settings);
  await store.createIdentity(makeIdentity());
  return store;
}

const pathOf = (id: string, extension: string) => `documents/${id.slice(0, 2)}/${id}.${extension}`;

describe.each([
  ['a folder', folderPlace],
  ['a bucket', bucketPlace],
])('the raw store in %s', (_, makePlace) => {
  let place: Place;
  let store: RawStore;
  beforeEach(async () => {
    number += 1;
    place = makePlace();
    store = await createStore(place.setting);
  });

  async function put(words: string): Promise<string> {
    const { record, bytes } = documentOf(words);
    await store.put(record, bytes);
    return record.documentId;
  }

  it('is unavailable without its identity, as an emptied bucket, and available again with it', async () => {
    const identity = await store.readIdentity();
    const id = await put('one');
    await place.erase('store.json');
    const { record, bytes } = documentOf('two');
    for (const use of [
      () => store.check(),
      () => store.put(record, bytes),
      () => store.read(record.documentId),
      () => store.listPending(10),
      () => store.list(null, 10),
      () => store.remove(id),
      () => store.isRemoved(id),
    ]) {
      await expect(use()).rejects.toMatchObject({ code: 'raw_store_unreachable' });
    }
    expect(await store.isEmpty()).toBe(false);
    expect(await store.createIdentity(identity ?? makeIdentity())).toEqual(identity);
    await store.check();
    expect(await store.put(record, bytes)).toBe('stored');
  });

  it('is unavailable if it was replaced by another one', async () => {
    await store.check();
    await place.erase('store.json');
    await storeIn(place.setting).createIdentity(makeIdentity());
    await expect(store.check()).rejects.toThrow('is another one');
    store.expectIdentity((await store.readIdentity())?.id ?? '');
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('is available', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('returns what was put, and lists it as pending', async () => {
    const { record, bytes } = documentOf(Uint8Array.of(0, 255, 10, 13, 0), { name: 'Brief “ä”.pdf', source: 'bucket' });
    expect(await store.put(record, bytes)).toBe('stored');
    expect(await store.read(record.documentId)).toEqual(bytes);
    expect(await store.readRecord(record.documentId)).toEqual(record);
    expect(await store.listPending(10)).toEqual([record.documentId]);
  });

  it('returns known for a second put, and keeps the first record', async () => {
    const { record, bytes } = documentOf('one');
    await store.put(record, bytes);
    expect(await store.put({ ...record, name: 'second.txt' }, bytes)).toBe('known');
    expect((await store.readRecord(record.documentId))?.name).toBe('letter.txt');
  });

  it('stores a document once that is put many times concurrently', async () => {
    const { record, bytes } = documentOf('one');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => store.put({ ...record, name: `name ${index}` }, bytes)),
    );
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'known')).toHaveLength(11);
    expect((await store.readRecord(record.documentId))?.name).toBe(`name ${answers.indexOf('stored')}`);
    expect(await store.listPending(10)).toEqual([record.documentId]);
  });

  it('completes a document that a crashed process left without a record', async () => {
    const id = await put('one');
    await place.erase(pathOf(id, 'json'));
    await place.write(pathOf(id, 'bytes'), 'half');
    const { record, bytes } = documentOf('one');
    expect(await store.put(record, bytes)).toBe('stored');
    expect(await store.read(id)).toEqual(bytes);
  });

  it('lists pending documents up to a limit, and not once they are cleared', async () => {
    const ids = [await put('one'), await put('two'), await put('three')];
    expect(await store.listPending(2)).toHaveLength(2);
    expect(await store.listPending(0)).toEqual([]);
    await store.clearPending(ids.slice(0, 2));
    await store.clearPending(ids.slice(0, 2));
    expect(await store.listPending(10)).toEqual(ids.slice(2));
    await place.write('pending/README', 'not a document');
    expect(await store.listPending(10)).toEqual(ids.slice(2));
  });

  it('lists documents in pages, in the order of their ids, each once', async () => {
    const began = Date.now();
    const ids: string[] = [];
    for (let index = 0; index < 25; index += 1) ids.push(await put(`letter ${index}`));
    const listed: string[] = [];
    for (let page = await store.list(null, 4); page.length > 0; page = await store.list(listed.at(-1) ?? null, 4)) {
      expect(page.length).toBeLessThanOrEqual(4);
      for (const { documentId, receivedAt } of page) {
        listed.push(documentId);
        expect(Date.parse(receivedAt)).toBeGreaterThan(began - 1_000);
        expect(Date.parse(receivedAt)).toBeLessThan(Date.now() + 2_000);
      }
    }
    expect(listed).toEqual(ids.toSorted());
  });

  it('lists nothing without a record, and nothing in an empty store', async () => {
    expect(await store.list(null, 10)).toEqual([]);
    expect(await store.listPending(10)).toEqual([]);
    const id = await put('one');
    await place.erase(pathOf(id, 'json'));
    expect(await store.list(null, 10)).toEqual([]);
  });

  it('keeps only the hash of a removed document, and does not store it again', async () => {
    const id = await put('one');
    expect(await store.isRemoved(id)).toBe(false);
    expect(await store.listRemoved(10)).toEqual([]);
    await store.remove(id);
    await store.remove(id);
    expect(await store.isRemoved(id)).toBe(true);
    expect(await store.listRemoved(10)).toEqual([id]);
    expect(await store.listRemoved(0)).toEqual([]);
    expect(await store.read(id)).toBeNull();
    expect(await store.readRecord(id)).toBeNull();
    expect(await store.listPending(10)).toEqual([]);
    expect(await store.list(null, 10)).toEqual([]);
    const { record, bytes } = documentOf('one');
    expect(await store.put(record, bytes)).toBe('removed');
    expect(await store.read(id)).toBeNull();
  });

  it('removes a document that is not stored, so that it is not stored later', async () => {
    const { record, bytes } = documentOf('never');
    await store.remove(record.documentId);
    expect(await store.put(record, bytes)).toBe('removed');
  });

  it('removes a document that is being put, in any order', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { record, bytes } = documentOf(`round ${round}`);
      await Promise.all([store.put(record, bytes), store.remove(record.documentId)]);
      expect(await store.isRemoved(record.documentId)).toBe(true);
      expect(await store.readRecord(record.documentId)).toBeNull();
      expect(await store.read(record.documentId)).toBeNull();
    }
    expect(await store.listPending(100)).toEqual([]);
  });

  it('detects bytes whose hash is not their id, and invalid records', async () => {
    const id = await put('one');
    await place.write(pathOf(id, 'bytes'), 'other words');
    await expect(store.read(id)).rejects.toMatchObject({ code: 'raw_store_corrupt' });
    await place.write(pathOf(id, 'json'), '{"documentId":');
    await expect(store.readRecord(id)).rejects.toMatchObject({ code: 'raw_store_corrupt' });
    const other = documentOf('two').record;
    await place.write(pathOf(id, 'json'), JSON.stringify(other));
    await expect(store.readRecord(id)).rejects.toMatchObject({ code: 'raw_store_corrupt' });
  });

  it('replaces corrupt bytes and records by those that are put again, and keeps a valid record', async () => {
    const { record, bytes } = documentOf('one');
    const { documentId: id } = record;
    await store.put(record, bytes);
    await place.write(pathOf(id, 'bytes'), 'other words');
    expect(await store.put({ ...record, name: 'again.txt' }, bytes)).toBe('known');
    expect(await store.read(id)).toEqual(bytes);
    expect(await store.readRecord(id)).toEqual(record);
    await place.write(pathOf(id, 'json'), '{"documentId":');
    expect(await store.put({ ...record, name: 'again.txt' }, bytes)).toBe('known');
    expect(await store.readRecord(id)).toEqual({ ...record, name: 'again.txt' });
  });

  it('returns null for an unknown document', async () => {
    const { documentId } = documentOf('never').record;
    expect(await store.read(documentId)).toBeNull();
    expect(await store.readRecord(documentId)).toBeNull();
  });
});

describe('the raw store in a bucket', () => {
  const faults = () => `s3://${s3.bucket}/faults`;

  it('keeps its objects under its prefix, and ignores those of another', async () => {
    const { record, bytes } = documentOf('placed');
    await (await createStore(`s3://${s3.bucket}/some/where/`)).put(record, bytes);
    expect(await readFile(objectFile(`some/where/${pathOf(record.documentId, 'bytes')}`))).toEqual(bytes);
    expect(await (await createStore(faults())).read(record.documentId)).toBeNull();
  });

  it('lists more than one page of S3', async () => {
    const ids = Array.from({ length: 1_050 }, (_, index) => index.toString(16).padStart(64, '0'));
    await mkdir(dirname(objectFile('pages/pending/id')), { recursive: true });
    for (const id of ids) await writeFile(objectFile(`pages/pending/${id}`), '');
    const store = await createStore(`s3://${s3.bucket}/pages`);
    expect((await store.listPending(2_000)).toSorted()).toEqual(ids);
    expect(await store.listPending(1_010)).toHaveLength(1_010);
  });

  it('works with a server that ignores conditional writes', async () => {
    const { record, bytes } = documentOf('unconditional');
    const store = await createStore(faults(), s3SettingsOf(s3.unconditional));
    expect(await store.put(record, bytes)).toBe('stored');
    expect(await store.put(record, bytes)).toBe('known');
  });

  it('stores many documents concurrently', async () => {
    const store = await createStore(`s3://${s3.bucket}/many`);
    const documents = Array.from({ length: 150 }, (_, index) => documentOf(`many ${index}`));
    const answers = await Promise.all(documents.map(({ record, bytes }) => store.put(record, bytes)));
    expect(answers).toEqual(documents.map(() => 'stored'));
    expect(await store.list(null, 1_000)).toHaveLength(150);
  });

  it('fails without a bucket and without permission', async () => {
    const { record, bytes } = documentOf('one');
    const unreachable = { code: 'raw_store_unreachable' };
    const missing = storeIn('s3://nowhere/faults');
    await expect(missing.put(record, bytes)).rejects.toMatchObject(unreachable);
    await expect(missing.read(record.documentId)).rejects.toMatchObject(unreachable);
    await expect(missing.check()).rejects.toMatchObject(unreachable);
    const stranger = storeIn(faults(), { ...s3SettingsOf(s3.endpoint), S3_ACCESS_KEY_ID: 'stranger' });
    await expect(stranger.put(record, bytes)).rejects.toMatchObject({ ...unreachable, cause: { code: 's3_denied' } });
  });

  it('fails within a time limit while the server is unavailable or silent, and works again afterwards', async () => {
    const proxy = await startNetworkProxy(s3.endpoint);
    const store = await createStore(faults(), s3SettingsOf(proxy.url.replace(/\/$/, '')));
    const { record, bytes } = documentOf('through the proxy');
    expect(await store.put(record, bytes)).toBe('stored');
    await proxy.disconnect();
    await expect(store.check()).rejects.toMatchObject({ code: 'raw_store_unreachable' });
    await proxy.restore();
    proxy.pause();
    const began = performance.now();
    await expect(store.read(record.documentId)).rejects.toMatchObject({ code: 'raw_store_unreachable' });
    expect(performance.now() - began).toBeLessThan(20_000);
    await proxy.restore();
    expect(await store.read(record.documentId)).toEqual(bytes);
    await proxy.disconnect();
  });
});
