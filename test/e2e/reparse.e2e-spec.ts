import { type Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARSER_REVISION } from '../../apps/parser/src/letter/revision.js';
import { request } from '../support/control.js';
import { accept, waitForResult } from '../support/documents.js';
import { startTestServiceStack, type TestServiceStack } from '../support/service-stack.js';
import { letterTexts } from '../support/letter-texts.js';
import { openQueue } from '../support/pipeline-queues.js';
import { getJson } from '../support/reporter-client.js';
import { onServer } from '../support/test-database.js';
import { until } from '../support/until.js';

const count = 120;

let stack: TestServiceStack;
let queue: Queue;
beforeAll(async () => {
  stack = await startTestServiceStack({ RATIONALE_SWEEP_INTERVAL: '0' });
  queue = openQueue('rawDocuments', stack.settings);
  const ids = await Promise.all(
    letterTexts(count).map((words) => accept(stack.ingestUrl, new TextEncoder().encode(words), 'text/plain')),
  );
  await Promise.all(ids.map((id) => waitForResult(stack.reporterUrl, id)));
});
afterAll(async () => {
  await queue.obliterate({ force: true });
  await queue.close();
  await stack.close();
});

const query = (sql: string) =>
  onServer(stack.database.url, async (client) => (await client.query<{ n: number }>(sql)).rows);
const olderOnes = async () => (await query('SELECT FROM documents WHERE revision = 0')).length;
const totals = async () => {
  const { body } = await getJson(stack.reporterUrl, '/v1/statistics/outcomes?by=category');
  return (body as { totals: unknown }).totals;
};
const reparse = (below: number) => request('POST', stack.indexerUrl, '/v1/reparses', { below });

describe('a reparse', () => {
  it('parses what was processed below the revision once, with every figure exact at every moment', async () => {
    const before = await totals();
    await query('UPDATE documents SET revision = 0');
    expect(await reparse(PARSER_REVISION)).toMatchObject({ status: 202, body: { enqueued: count, missing: 0 } });
    const seen = new Set<string>();
    await until('no result of an older parser', async () => {
      seen.add(JSON.stringify(await totals()));
      return (await olderOnes()) === 0;
    });
    expect([...seen]).toEqual([JSON.stringify(before)]);
    expect(await totals()).toEqual(before);
    expect(await reparse(PARSER_REVISION)).toMatchObject({ status: 202, body: { enqueued: 0 } });
  });

  it('is rejected while another is running, and older parsers return its jobs', async () => {
    expect(await reparse(PARSER_REVISION + 1)).toMatchObject({ status: 202, body: { enqueued: count } });
    await until('jobs returned', async () => (await queue.getDelayedCount()) === Math.ceil(count / 50));
    expect(await reparse(PARSER_REVISION + 1)).toMatchObject({ status: 409, body: { code: 'busy' } });
    const [job] = await queue.getDelayed();
    expect(job).toMatchObject({ attemptsMade: 0, priority: 10 });
    expect(await queue.getFailedCount()).toBe(0);
    await queue.drain(true);
    expect(await queue.getJobCountByTypes('waiting', 'delayed', 'prioritized')).toBe(0);
  });

  it('is processed after new documents', async () => {
    const parser = stack.services.find(({ name }) => name === 'parser');
    await parser?.stop();
    await query('UPDATE documents SET revision = 0');
    expect(await reparse(PARSER_REVISION)).toMatchObject({ body: { enqueued: count } });
    expect(await queue.getJobCounts('waiting', 'prioritized')).toEqual({
      waiting: 0,
      prioritized: Math.ceil(count / 50),
    });
  });

  it('requires a revision', async () => {
    expect(await reparse(0)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});
