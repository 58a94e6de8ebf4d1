import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { makeIdentity } from '#platform/raw-store/store-identity.js';
import { type NetworkProxy, startNetworkProxy } from '../support/network-proxy.js';
import { documentOf, dropQueue, openQueue, waitingJobs } from '../support/pipeline-queues.js';
import { s3EnvironmentOf, type S3Server, startS3Server } from '../support/s3-server.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

const never = '86400000';

let folder: string;
let s3: S3Server;
let settings: TestSettings;
let ingest: ServiceProcess;
let queue: Queue;
beforeAll(async () => {
  folder = join((await makeTestSettings()).folder, 's3');
  s3 = await startS3Server(folder);
});
afterAll(async () => {
  await s3.stop();
});
beforeEach(async () => {
  await rm(join(folder, s3.bucket), { recursive: true, force: true });
  await mkdir(join(folder, s3.bucket));
});
afterEach(async () => {
  await ingest.stop();
  await dropQueue(queue);
});

async function start(overrides: NodeJS.ProcessEnv = {}): Promise<void> {
  settings = await makeTestSettings({
    ...s3EnvironmentOf(s3.endpoint),
    RATIONALE_INBOX_BUCKET: `s3://${s3.bucket}/in box`,
    RATIONALE_INBOX_BUCKET_SCAN_INTERVAL: '200',
    RATIONALE_DOCUMENT_LIMIT: '1000',
    ...overrides,
  });
  queue = openQueue('rawDocuments', settings);
  ingest = await startTestService('ingest', settings);
}

/** Where the S3 server keeps an object. */
const fileOf = (key: string) => join(folder, s3.bucket, `${key}._S3rver_object`);

/** Puts an object into the bucket atomically. */
async function put(key: string, words: string | Uint8Array): Promise<void> {
  const unfinished = join(folder, '..', 'unfinished');
  await writeFile(unfinished, words);
  await mkdir(dirname(fileOf(key)), { recursive: true });
  await rename(unfinished, fileOf(key));
  await rm(`${fileOf(key)}.md5`, { force: true });
}

/** The results of an object, one per version. */
async function answersTo(key: string): Promise<readonly unknown[]> {
  const path = join(folder, s3.bucket, 'in box.answers', key);
  const names = await readdir(dirname(path)).catch(() => []);
  const own = names.filter(
    (name) => join(dirname(path), name).startsWith(`${path}.`) && name.endsWith('._S3rver_object'),
  );
  return Promise.all(own.map(async (name) => JSON.parse(await readFile(join(dirname(path), name), 'utf8')) as unknown));
}

const answered = (key: string, versions = 1) =>
  until(`${versions} answers to ${key}`, async () => {
    const answers = await answersTo(key);
    return answers.length === versions ? answers : null;
  });

const idOf = (words: string) => documentOf(words).record.documentId;

async function enqueued(): Promise<readonly string[]> {
  return (await waitingJobs<'rawDocuments'>(queue)).flat().map((event) => event.subject);
}

const untilEnqueued = (words: readonly string[]) =>
  until('the documents in the queue', async () => {
    const subjects = new Set(await enqueued());
    return words.every((one) => subjects.has(idOf(one)));
  });

/** An event notification as S3 sends it. */
function notification(keys: readonly string[], eventName = 'ObjectCreated:Put', bucket = s3.bucket) {
  const encode = (key: string) => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
  return {
    Records: keys.map((key) => ({
      eventSource: 'aws:s3',
      eventName,
      s3: { bucket: { name: bucket }, object: { key: encode(key), sequencer: '00A' } },
    })),
  };
}

async function tell(body: unknown): Promise<{ status: number; retryAfter: string | null; body: unknown }> {
  const response = await fetch(`${ingest.url}/v1/bucket-events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
}

describe('an object in the inbox bucket', () => {
  it('is accepted once, gets a result beside the inbox, is enqueued, and is not moved', async () => {
    await start();
    await put('in box/2016/may/Brief ä+1%.txt', 'a letter in a bucket');
    const [answer] = await answered('2016/may/Brief ä+1%.txt');
    expect(answer).toMatchObject({
      key: 'in box/2016/may/Brief ä+1%.txt',
      name: 'Brief ä+1%.txt',
      status: 'accepted',
      documentId: idOf('a letter in a bucket'),
      statusUrl: expect.stringContaining('/v1/documents/') as string,
    });
    await untilEnqueued(['a letter in a bucket']);
    const [event] = (await waitingJobs<'rawDocuments'>(queue)).flat();
    expect(event?.data).toMatchObject({ name: 'Brief ä+1%.txt', source: 'bucket' });
    expect(await readFile(fileOf('in box/2016/may/Brief ä+1%.txt'), 'utf8')).toBe('a letter in a bucket');
  });

  it('is found in any order of keys, and is known by its bytes', async () => {
    await start();
    for (const name of ['m', 'z', 'a', 'k']) {
      await put(`in box/${name}.txt`, name === 'k' ? 'letter a' : `letter ${name}`);
      await answered(`${name}.txt`);
    }
    expect(await answersTo('k.txt')).toMatchObject([{ status: 'known', documentId: idOf('letter a') }]);
    await untilEnqueued(['letter m', 'letter z', 'letter a']);
    expect(await enqueued()).toHaveLength(3);
  });

  it('is accepted again when it is replaced, and only then', async () => {
    await start();
    await put('in box/letter.txt', 'first words');
    await answered('letter.txt');
    await put('in box/letter.txt', 'second words');
    const ids = (await answered('letter.txt', 2)).map((answer) => (answer as { documentId: string }).documentId);
    expect(ids.toSorted()).toEqual([idOf('first words'), idOf('second words')].toSorted());
  });

  it.each([
    ['empty.txt', '', 'empty_document'],
    ['photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'unsupported_media_type'],
    ['large.txt', 'x'.repeat(1_001), 'document_too_large'],
  ])('is refused with the reason: %s', async (name, words, code) => {
    await start();
    await put(`in box/${name}`, words);
    expect(await answered(name)).toMatchObject([{ status: 'refused', problem: { code } }]);
    expect(await enqueued()).toEqual([]);
  });

  it('is ignored outside the prefix, as a result, and as a folder', async () => {
    await start();
    await put('letter.txt', 'outside');
    await put('in boxes/letter.txt', 'outside too');
    await put('in box/letter.txt', 'inside');
    await answered('letter.txt');
    await put('in box/last.txt', 'inside, later');
    await answered('last.txt');
    await untilEnqueued(['inside', 'inside, later']);
    expect((await enqueued()).toSorted()).toEqual([idOf('inside'), idOf('inside, later')].toSorted());
    expect(await readdir(join(folder, s3.bucket))).toEqual(
      expect.not.arrayContaining(['in boxes.answers', '.answers', 'in box.answers.answers']),
    );
  });

  it('is not accepted again by the next process', async () => {
    await start();
    await put('in box/one.txt', 'one');
    await answered('one.txt');
    await ingest.kill();
    ingest = await startTestService('ingest', settings);
    await put('in box/two.txt', 'two');
    await answered('two.txt');
    expect(await answersTo('one.txt')).toMatchObject([{ status: 'accepted' }]);
  });

  it('stays in the bucket under backpressure and while the bucket is unavailable', async () => {
    const redis: NetworkProxy = await startNetworkProxy(inject('redisUrl'));
    const proxy: NetworkProxy = await startNetworkProxy(s3.endpoint);
    await start({ REDIS_URL: redis.url, RATIONALE_MAX_PENDING: '1', S3_ENDPOINT: proxy.url.replace(/\/$/, '') });
    await redis.disconnect();
    await put('in box/a.txt', 'a');
    await answered('a.txt');
    await put('in box/b.txt', 'b');
    const response = await tell(notification(['in box/b.txt']));
    expect(response).toMatchObject({ status: 503, body: { code: 'too_many_waiting' } });
    expect(Number(response.retryAfter)).toBeGreaterThan(0);
    expect(await answersTo('b.txt')).toEqual([]);
    await proxy.disconnect();
    await redis.restore();
    await untilEnqueued(['a']);
    await until('ingest to accept again', async () => {
      const again = await tell(notification(['in box/b.txt']));
      return (again.body as { code?: string }).code === 'raw_store_unavailable';
    });
    await proxy.restore();
    await answered('b.txt');
    await untilEnqueued(['b']);
    await ingest.stop();
    await Promise.all([proxy.disconnect(), redis.disconnect()]);
  });
});

describe('a notification', () => {
  const accepted = (key: string, words: string) => ({ key, status: 'accepted', documentId: idOf(words) });

  it('accepts its objects immediately, and once, in any order and number', async () => {
    await start({ RATIONALE_INBOX_BUCKET_SCAN_INTERVAL: never });
    // The scan at the start is over when it has taken what lay there.
    await put('in box/marker.txt', 'marker');
    await ingest.stop();
    ingest = await startTestService('ingest', settings);
    await answered('marker.txt');
    await put('in box/one two.txt', 'one');
    await put('in box/two.txt', 'two');
    const keys = ['in box/two.txt', 'in box/one two.txt', 'in box/two.txt'];
    const together = await Promise.all([1, 2, 3].map(() => tell(notification(keys))));
    for (const { status } of together) expect(status).toBe(200);
    const results = together.flatMap(({ body }) => (body as { results: { key: string; status: string }[] }).results);
    expect(new Set(results.map(({ key }) => key))).toEqual(new Set(keys));
    expect(new Set(results.map(({ status }) => status)).has('accepted')).toBe(true);
    const wrapped = { Records: [{ eventSource: 'aws:sqs', body: JSON.stringify(notification(keys.toReversed())) }] };
    expect(await tell(wrapped)).toMatchObject({
      status: 200,
      body: { results: keys.map(() => ({ status: 'answered' })) },
    });
    expect(await answersTo('one two.txt')).toMatchObject([accepted('in box/one two.txt', 'one')]);
    expect(await answersTo('two.txt')).toMatchObject([accepted('in box/two.txt', 'two')]);
    await untilEnqueued(['one', 'two', 'marker']);
    expect((await enqueued()).toSorted()).toEqual([idOf('one'), idOf('two'), idOf('marker')].toSorted());
  });

  it('ignores other buckets, prefixes and events, and reports deleted objects', async () => {
    await start({ RATIONALE_INBOX_BUCKET_SCAN_INTERVAL: never });
    await put('outside.txt', 'outside');
    const ignored = async (body: unknown) => {
      expect(await tell(body)).toMatchObject({ status: 200, body: { results: [{ status: 'ignored' }] } });
    };
    await ignored(notification(['outside.txt']));
    await ignored(notification(['../outside.txt']));
    await ignored(notification(['in box.answers/letter.txt.json']));
    await ignored(notification(['in box/letter.txt'], 'ObjectCreated:Put', 'other-bucket'));
    expect(await tell(notification(['in box/letter.txt'], 'ObjectRemoved:Delete'))).toMatchObject({
      status: 200,
      body: { results: [] },
    });
    expect(await tell(notification(['in box/never.txt']))).toMatchObject({ body: { results: [{ status: 'gone' }] } });
    expect(await enqueued()).toEqual([]);
  });

  it('is refused if it is invalid or too large', async () => {
    await start();
    expect(await tell({ hello: 'world' })).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    const many = notification(Array.from({ length: 1_001 }, (_, index) => `in box/${index}`));
    expect(await tell(many)).toMatchObject({ status: 413, body: { code: 'batch_too_large' } });
    expect(await tell({ Records: ['x'.repeat(1_000_001)] })).toMatchObject({ status: 413 });
  });

  it('is refused if no inbox bucket is configured', async () => {
    await start({ RATIONALE_INBOX_BUCKET: '' });
    expect(await tell(notification(['in box/letter.txt']))).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

it('does not start if raw store and inbox share keys', async () => {
  await start();
  const environment = { ...settings.environment, RATIONALE_RAW_STORE: `s3://${s3.bucket}/in box/raw` };
  await expect(startTestService('ingest', { ...settings, environment })).rejects.toThrow('RATIONALE_INBOX_BUCKET');
});

it('works without a folder: raw store and inbox in one bucket', async () => {
  await put('raw/store.json', JSON.stringify(makeIdentity()));
  await start({ RATIONALE_RAW_STORE: `s3://${s3.bucket}/raw` });
  await put('in box/letter.txt', 'from bucket to bucket');
  expect(await answered('letter.txt')).toMatchObject([{ status: 'accepted' }]);
  await untilEnqueued(['from bucket to bucket']);
  const id = idOf('from bucket to bucket');
  expect(await readFile(fileOf(`raw/documents/${id.slice(0, 2)}/${id}.bytes`), 'utf8')).toBe('from bucket to bucket');
  expect((await fetch(`${ingest.url}/health/ready`)).status).toBe(200);
});
