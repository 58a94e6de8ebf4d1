import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queues } from '#domain/pipeline.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { openApiSchema, undescribed } from '../support/described-api.js';
import { dropQueue, documentOf, openQueue, waitingDocuments, waitingJobs } from '../support/pipeline-queues.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

let settings: TestSettings;
let ingest: ServiceProcess;
let queue: Queue;
let store: LocalRawStore;
beforeAll(async () => {
  settings = await makeTestSettings({
    RATIONALE_DOCUMENT_LIMIT: '1000',
    RATIONALE_REPORTER_URL: 'http://reporter.example',
  });
  store = new LocalRawStore(String(settings.environment['RATIONALE_RAW_STORE']));
  queue = openQueue('rawDocuments', settings);
  ingest = await startTestService('ingest', settings);
});
afterAll(async () => {
  await ingest.stop();
  await dropQueue(queue);
});

interface SentResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function send(path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const response = await fetch(`${ingest.url}${path}`, { method: 'POST', body, headers });
  return { status: response.status, headers: response.headers, body: await response.json() } satisfies SentResponse;
}

const jobOf = (documentId: string) =>
  until(`the job of ${documentId.slice(0, 12)}`, async () =>
    (await waitingJobs<'rawDocuments'>(queue)).find((events) => events.some((event) => event.subject === documentId)),
  );

describe('a document', () => {
  it('is accepted once it is stored, and enqueued alone', async () => {
    const { record, bytes } = documentOf('the first letter');
    const answer = await send('/v1/documents?name=first.txt', bytes);
    const statusUrl = `http://reporter.example/v1/documents/${record.documentId}`;
    expect(answer).toMatchObject({
      status: 202,
      body: { documentId: record.documentId, status: 'accepted', statusUrl },
    });
    expect(answer.headers.get('location')).toBe(statusUrl);
    expect(await store.read(record.documentId)).toEqual(bytes);
    const events = await jobOf(record.documentId);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      id: `${record.documentId}:document.received:stored`,
      type: 'document.received',
      data: { documentId: record.documentId, name: 'first.txt', source: 'http', size: bytes.length, batch: null },
    });
    await until('the marker to be deleted', async () => (await store.listPending(10)).length === 0);
  });

  it('is known when it is sent again, and not enqueued again', async () => {
    const { record, bytes } = documentOf('the second letter');
    await send('/v1/documents', bytes);
    await jobOf(record.documentId);
    const before = await queue.count();
    const again = await send('/v1/documents?name=other.txt', bytes);
    expect(again).toMatchObject({ status: 200, body: { documentId: record.documentId, status: 'known' } });
    expect(await queue.count()).toBe(before);
  });

  it('is accepted once when it is sent many times concurrently', async () => {
    const { record, bytes } = documentOf('the same letter from everywhere');
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('/v1/documents', bytes)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    await jobOf(record.documentId);
    const jobs = await waitingJobs<'rawDocuments'>(queue);
    expect(jobs.flat().filter((event) => event.subject === record.documentId)).toHaveLength(1);
  });

  it.each([
    ['?name=from-query.txt', { 'content-disposition': 'attachment; filename=header.txt' }, 'from-query.txt'],
    ['', { 'content-disposition': 'attachment; filename="../header.txt"' }, 'header.txt'],
    ['', {}, 'unnamed'],
  ])('sent to /v1/documents%s has the name that its sender gave', async (query, headers, name) => {
    const { record, bytes } = documentOf(`a letter called ${name}`);
    await send(`/v1/documents${query}`, bytes, headers);
    expect((await store.readRecord(record.documentId))?.name).toBe(name);
  });

  it('is logged by its id, each time it is sent, without its text', async () => {
    const { record, bytes } = documentOf('a letter that is logged');
    await send('/v1/documents?name=followed.txt', bytes);
    await send('/v1/documents', bytes);
    const lines = await until('two lines in the log', async () => {
      const log = await readFile(join(settings.folder, 'ingest.log'), 'utf8');
      const found = log.split('\n').filter((line) => line.includes(record.documentId));
      return found.length >= 2 && found;
    });
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { service: 'ingest', documentId: record.documentId, status: 'accepted', source: 'http' },
      { service: 'ingest', documentId: record.documentId, status: 'known', source: 'http' },
    ]);
    expect(lines.join()).not.toMatch(/followed/);
  });

  it('that was removed is not accepted again', async () => {
    const { record, bytes } = documentOf('a letter to be removed');
    await store.remove(record.documentId);
    expect(await send('/v1/documents', bytes)).toMatchObject({ status: 410, body: { code: 'document_removed' } });
    expect(await store.read(record.documentId)).toBeNull();
  });
});

describe('an invalid request', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  it.each<[string, string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number, string]>([
    ['an empty body', '/v1/documents', '', { 'content-type': 'text/plain' }, 400, 'empty_document'],
    ['a JPEG', '/v1/documents', bytes(0xff, 0xd8, 0xff, 0xe0), {}, 415, 'unsupported_media_type'],
    ['bytes of an unknown type', '/v1/documents', bytes(0, 1, 2, 3, 0, 5), {}, 415, 'unsupported_media_type'],
    ['a body over the limit', '/v1/documents', 'x'.repeat(1_001), {}, 413, 'document_too_large'],
    ['a body far over the limit', '/v1/documents', 'x'.repeat(5_000_000), {}, 413, 'document_too_large'],
    ['an unknown parameter', '/v1/documents?nmae=x', 'x', {}, 400, 'invalid_request'],
    ['a name too long', `/v1/documents?name=${'x'.repeat(2_000)}`, 'x', {}, 400, 'invalid_request'],
    [
      'a batch at the wrong path',
      '/v1/documents',
      '{}',
      { 'content-type': 'application/x-ndjson' },
      415,
      'unsupported_media_type',
    ],
    ['an unknown path', '/v1/letters', 'x', {}, 404, 'not_found'],
    ['a malformed path', '/v1/%zz', 'x', {}, 400, 'invalid_request'],
  ])('%s returns a problem', async (_, path, body, headers, status, code) => {
    const answer = await send(path, body, headers);
    expect(answer).toMatchObject({ status, body: { status, code, type: `urn:rationale:problem:${code}` } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('leaves the service ready and enqueues nothing', async () => {
    expect((await fetch(`${ingest.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${ingest.url}/health/ready`)).status).toBe(200);
    const names = (await waitingDocuments(queue)).flat().map(({ name }) => name);
    expect(names).not.toContain('x');
  });
});

describe('the OpenAPI document', () => {
  it('describes every route with its responses and problems', async () => {
    const description: unknown = await (await fetch(`${ingest.url}/openapi.json`)).json();
    const document = openApiSchema.parse(description);
    expect(Object.keys(document.paths)).toEqual([
      '/v1/documents',
      '/v1/documents/batch',
      '/v1/bucket-events',
      '/health/live',
      '/health/ready',
    ]);
    expect(undescribed(document)).toEqual([]);
  });

  it.each(['/docs', '/docs/start.js', '/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js'])(
    'is displayed with %s',
    async (path) => {
      const response = await fetch(`${ingest.url}${path}`);
      expect(response.status).toBe(200);
      expect((await response.text()).length).toBeGreaterThan(50);
    },
  );
});

it('adds its jobs to the queue that the pipeline names', () => {
  expect(queue.name).toBe(queues.rawDocuments.name);
});
