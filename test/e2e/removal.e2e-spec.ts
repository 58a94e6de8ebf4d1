import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sendEvents } from '#platform/queues/event-sender.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { createDataSource } from '#database/connection-options.js';
import { removeFromDatabase } from '../../apps/indexer/src/remove/removal.service.js';
import { request } from '../support/control.js';
import { accept, waitForResult, post } from '../support/documents.js';
import { startTestServiceStack, type TestServiceStack } from '../support/service-stack.js';
import { makeLetter, makeParsedEvent } from '../support/letter-factory.js';
import { letterTexts } from '../support/letter-texts.js';
import { documentOf, dropQueue, openQueue, receivedEvent } from '../support/pipeline-queues.js';
import { getJson } from '../support/reporter-client.js';
import { onServer } from '../support/test-database.js';
import { until } from '../support/until.js';

const totalsSchema = z.object({ totals: z.object({ letters: z.number(), total: z.number() }) });

let stack: TestServiceStack;
let store: LocalRawStore;
beforeAll(async () => {
  stack = await startTestServiceStack({ RATIONALE_SWEEP_INTERVAL: '0', RATIONALE_SWEEP_AGE: '0' });
  store = new LocalRawStore(join(stack.settings.folder, 'raw'));
});
afterAll(() => stack.close());

const bytesOf = (words: string) => new TextEncoder().encode(words);
const send = async (words: string) => {
  const documentId = await accept(stack.ingestUrl, bytesOf(words), 'text/plain');
  expect(await waitForResult(stack.reporterUrl, documentId)).toEqual({ state: 'parsed', code: null });
  return documentId;
};
const remove = (documentId: string) => request('DELETE', stack.indexerUrl, `/v1/documents/${documentId}`);
const sweep = async () => (await request('POST', stack.indexerUrl, '/v1/sweeps')).body;
const letters = async () => {
  const { body } = await getJson(stack.reporterUrl, '/v1/statistics/outcomes?by=category');
  return totalsSchema.parse(body).totals.letters;
};
const row = (documentId: string) =>
  onServer(stack.database.url, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `SELECT to_jsonb(documents) - 'document_id' - 'changed_at' AS remaining FROM documents
       WHERE document_id = decode($1, 'hex')`,
      [documentId],
    );
    return z.array(z.object({ remaining: z.record(z.string(), z.unknown()) })).parse(rows)[0]?.remaining;
  });

describe('a document that is removed on request', () => {
  const [words = ''] = letterTexts(1);

  it('is no longer counted, its copy is, and only its hash remains', async () => {
    const first = await send(words);
    const second = await send(`${words}\n\n`);
    expect(await letters()).toBe(1);
    expect(await remove(first)).toMatchObject({ status: 200, body: { documentId: first, state: 'removed' } });
    expect(await letters()).toBe(1);
    expect(await remove(second)).toMatchObject({ status: 200 });
    expect(await letters()).toBe(0);
    const remaining = (await row(first)) ?? {};
    expect(Object.entries(remaining).filter(([, value]) => value !== null)).toEqual([['state', 'removed']]);
    expect(await store.read(first)).toBeNull();
    expect(await store.isRemoved(first)).toBe(true);
  });

  it('is not returned by any endpoint and is not accepted again', async () => {
    const { documentId } = documentOf(words).record;
    expect((await getJson(stack.reporterUrl, `/v1/documents/${documentId}`)).body).toMatchObject({ state: 'removed' });
    expect((await getJson(stack.reporterUrl, `/v1/documents/${documentId}/content`)).body).toMatchObject({
      code: 'document_removed',
    });
    expect((await getJson(stack.reporterUrl, `/v1/letters/${documentId}`)).status).toBe(404);
    expect(await post(stack.ingestUrl, bytesOf(words), 'text/plain')).toMatchObject({
      status: 410,
      body: { code: 'document_removed' },
    });
    expect(await remove(documentId)).toMatchObject({ status: 200 });
  });

  it('stays removed after late events, a sweep and a reparse', async () => {
    const { record } = documentOf(words);
    const queues = [openQueue('rawDocuments', stack.settings), openQueue('determinations', stack.settings)] as const;
    const [rawDocuments, determinations] = queues;
    await sendEvents('rawDocuments', rawDocuments, [receivedEvent(record)]);
    await sendEvents('determinations', determinations, [
      makeParsedEvent(makeLetter({ documentId: record.documentId, revision: 99 })),
    ]);
    await until('empty queues', async () => {
      const counts = await Promise.all(queues.map((queue) => queue.getJobCountByTypes('waiting', 'active', 'delayed')));
      return counts.every((count) => count === 0);
    });
    expect(await sweep()).toMatchObject({ enqueued: 0 });
    const reparsed = await request('POST', stack.indexerUrl, '/v1/reparses', { below: 1_000 });
    expect(reparsed).toMatchObject({ status: 202, body: { enqueued: 0 } });
    expect(await row(record.documentId)).toMatchObject({ state: 'removed', revision: null });
    expect(await letters()).toBe(0);
    for (const queue of queues) await queue.close();
  });

  it('is deleted from the finished jobs that the queues keep', async () => {
    const documentId = await send(`${words}\nAnother copy.`);
    const queues = [openQueue('rawDocuments', stack.settings), openQueue('determinations', stack.settings)];
    const holding = async () => {
      const jobs = await Promise.all(queues.map((queue) => queue.getJobs(['completed', 'failed'])));
      return jobs.map((each) => each.filter((job) => JSON.stringify(job.data).includes(documentId)).length);
    };
    await until('both jobs', async () => (await holding()).every((count) => count === 1));
    await remove(documentId);
    expect(await holding()).toEqual([0, 0]);
    for (const queue of queues) await dropQueue(queue);
  });

  it('is removed from the raw store by the sweep if its removal was interrupted after the database', async () => {
    const documentId = await send(`${words}\nOne more copy.`);
    const dataSource = createDataSource({ url: stack.database.url, poolSize: 1, statementTimeoutMs: 5_000 });
    await dataSource.initialize();
    await removeFromDatabase(dataSource, documentId);
    await dataSource.destroy();
    expect(await store.isRemoved(documentId)).toBe(false);
    expect(await sweep()).toMatchObject({ enqueued: 0, removed: 1 });
    expect(await store.isRemoved(documentId)).toBe(true);
    expect(await store.read(documentId)).toBeNull();
  });
});

describe('a removal that is rejected', () => {
  it('a document that was never accepted', async () => {
    expect(await remove('0'.repeat(64))).toMatchObject({ status: 404, body: { code: 'document_unknown' } });
  });

  it('an invalid id', async () => {
    expect(await remove('everything')).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});
