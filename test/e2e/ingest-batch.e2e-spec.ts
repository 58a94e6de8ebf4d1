import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { documentOf, dropQueue, openQueue, waitingDocuments } from '../support/pipeline-queues.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

const answerSchema = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      status: z.enum(['accepted', 'known', 'refused']),
      documentId: z.string().optional(),
      problem: z.object({ code: z.string() }).optional(),
    }),
  ),
});
type Results = z.infer<typeof answerSchema>['results'];

let settings: TestSettings;
let ingest: ServiceProcess;
let queue: Queue;
beforeAll(async () => {
  settings = await makeTestSettings({ RATIONALE_DOCUMENT_LIMIT: '2000', RATIONALE_BATCH_LIMIT: '200' });
  queue = openQueue('rawDocuments', settings);
  ingest = await startTestService('ingest', settings);
});
afterAll(async () => {
  await ingest.stop();
  await dropQueue(queue);
});

function post(body: string | FormData, type?: string): Promise<Response> {
  const headers = type === undefined ? {} : { 'content-type': type };
  return fetch(`${ingest.url}/v1/documents/batch`, { method: 'POST', body, headers });
}

async function results(response: Response): Promise<Results> {
  expect(response.status).toBe(200);
  return answerSchema.parse(await response.json()).results;
}

const lines = (documents: readonly { name: string; text: string }[]) =>
  documents.map((document) => JSON.stringify(document)).join('\n');

/** The name of each result, and its status or problem code. */
const inShort = (found: Results) => found.map(({ name, status, problem }) => [name, problem?.code ?? status]);

describe('an NDJSON batch', () => {
  it('returns a result per line in order, also if some are invalid', async () => {
    const body = [
      lines([
        { name: 'one.txt', text: 'first of the lines' },
        { name: 'empty.txt', text: '' },
      ]),
      'no JSON',
      lines([
        { name: 'large.txt', text: 'x'.repeat(2_001) },
        { name: 'two.txt', text: 'second of the lines' },
        { name: 'again.txt', text: 'first of the lines' },
      ]),
    ].join('\n');
    const found = await results(await post(body, 'application/x-ndjson'));
    expect(inShort(found)).toEqual([
      ['one.txt', 'accepted'],
      ['empty.txt', 'empty_document'],
      ['line 3', 'invalid_request'],
      ['line 4', 'document_too_large'],
      ['two.txt', 'accepted'],
      ['again.txt', 'known'],
    ]);
    expect(found[0]?.documentId).toBe(documentOf('first of the lines').record.documentId);
  });

  it('is enqueued in jobs of up to fifty documents, as one batch', async () => {
    await queue.obliterate({ force: true });
    const documents = Array.from({ length: 120 }, (_, index) => ({ name: `${index}.txt`, text: `letter ${index}` }));
    const found = await results(await post(lines(documents), 'application/x-ndjson'));
    expect(found.map(({ name }) => name)).toEqual(documents.map(({ name }) => name));
    const jobs = await until('120 documents in the queue', async () => {
      const waiting = await waitingDocuments(queue);
      return waiting.flat().length === 120 ? waiting : null;
    });
    expect(jobs.map((documents) => documents.length).sort((one, other) => other - one)).toEqual([50, 50, 20]);
    expect(new Set(jobs.flat().map(({ batch }) => batch)).size).toBe(1);
    expect(new Set(jobs.flat().map(({ documentId }) => documentId)).size).toBe(120);
    const store = new LocalRawStore(String(settings.environment['RATIONALE_RAW_STORE']));
    await until('the markers to go', async () => (await store.listPending(200)).length === 0);
  });
});

describe('a multipart batch', () => {
  it('returns a result per part', async () => {
    const form = new FormData();
    form.append('documents', new Blob(['a letter in a part']), 'one.txt');
    form.append('note', 'no file');
    form.append('documents', new Blob(['x'.repeat(2_001)]), 'large.txt');
    form.append('documents', new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)]), 'photo.jpg');
    form.append('documents', new Blob(['another letter in a part']), 'sub/two.txt');
    expect(inShort(await results(await post(form)))).toEqual([
      ['one.txt', 'accepted'],
      ['note', 'invalid_request'],
      ['large.txt', 'document_too_large'],
      ['photo.jpg', 'unsupported_media_type'],
      ['two.txt', 'accepted'],
    ]);
  });
});

describe('an invalid batch', () => {
  it.each([
    ['of nothing', '', 'application/x-ndjson', 400, 'invalid_request'],
    ['of another type', 'one', 'text/plain', 415, 'unsupported_media_type'],
    ['whose parts have no border', 'one', 'multipart/form-data', 400, 'invalid_request'],
    ['whose parts never end', 'one', 'multipart/form-data; boundary=x', 400, 'invalid_request'],
  ])('%s returns a problem', async (_, body, type, status, code) => {
    const response = await post(body, type);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});

it.each(['application/x-ndjson', 'multipart/form-data'])(
  'a batch with too many documents is cut, and the response says so: %s',
  async (type) => {
    const documents = Array.from({ length: 203 }, (_, index) => ({ name: `${index}.txt`, text: `${type} ${index}` }));
    const form = new FormData();
    for (const { name, text } of documents) form.append('documents', new Blob([text]), name);
    const response = await (type === 'multipart/form-data' ? post(form) : post(lines(documents), type));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'batch_too_large' });
    const again = await results(await post(lines(documents.slice(0, 200)), 'application/x-ndjson'));
    expect(again.every(({ status }) => status === 'known')).toBe(true);
  },
);

/** Sends the beginning of a batch and keeps the connection open. */
async function begin(words: string): Promise<Socket> {
  const { port, hostname } = new URL(ingest.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const body = `${lines([{ name: 'one.txt', text: words }])}\n{"name":"half`;
  socket.write(
    `POST /v1/documents/batch HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/x-ndjson\r\n` +
      `Content-Length: ${body.length + 1_000}\r\n\r\n${body}`,
  );
  const { documentId } = documentOf(words).record;
  const store = new LocalRawStore(String(settings.environment['RATIONALE_RAW_STORE']));
  await until('the first line to be stored', async () => (await store.readRecord(documentId)) !== null);
  return socket;
}

const enqueued = (words: string) =>
  until('the document in the queue', async () => {
    const { documentId } = documentOf(words).record;
    return (await waitingDocuments(queue)).flat().some((document) => document.documentId === documentId);
  });

describe('a batch whose connection is lost', () => {
  it('keeps the documents that were accepted', async () => {
    const words = 'before the line broke';
    const socket = await begin(words);
    socket.destroy();
    await enqueued(words);
  });

  it('does not delay the shutdown; its accepted documents are enqueued by the next process', async () => {
    const words = 'before the service stopped';
    const socket = await begin(words);
    await ingest.stop();
    expect(await ingest.ended).toBe('status 0');
    socket.destroy();
    ingest = await startTestService('ingest', settings);
    await enqueued(words);
  });
});
