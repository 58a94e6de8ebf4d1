import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { Queue } from 'bullmq';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { queues } from '#domain/pipeline.js';
import { request } from '../support/control.js';
import { waitForResult } from '../support/documents.js';
import { letterTexts } from '../support/letter-texts.js';
import { type OwnRedis, startOwnRedis } from '../support/own-redis.js';
import { documentOf } from '../support/pipeline-queues.js';
import { startTestServiceStack, type TestServiceStack } from '../support/service-stack.js';
import { until } from '../support/until.js';

/** A word that only the removed letters and their names contain. */
const mark = 'zanzibarfoo';

let redis: OwnRedis;
let stack: TestServiceStack;
let inbox: string;
let determinations: Queue;
beforeAll(async () => {
  redis = await startOwnRedis();
  // Rewritten as text, so that words can be found in it.
  await redis.client.config('SET', 'aof-use-rdb-preamble', 'no');
  inbox = await mkdtemp(join(inject('runFolder'), 'inbox-'));
  stack = await startTestServiceStack({
    REDIS_URL: redis.url,
    RATIONALE_SWEEP_INTERVAL: '0',
    RATIONALE_SWEEP_AGE: '0',
    RATIONALE_INBOX: inbox,
    RATIONALE_INBOX_SCAN_INTERVAL: '100',
  });
  determinations = new Queue(queues.determinations.name, {
    connection: { url: redis.url },
    prefix: stack.settings.environment['RATIONALE_QUEUE_PREFIX'] ?? '',
  });
});
afterAll(async () => {
  await determinations.close();
  await stack.close();
  await redis.close();
});

/** Returns where a word is: files of the services and of Redis, tables, and responses of the reporter. */
async function placesOf(word: string): Promise<readonly string[]> {
  const [, redisFolder = ''] = await redis.client.config('GET', 'dir');
  const files = await Promise.all([stack.settings.folder, inbox, redisFolder].map((folder) => filesWith(folder, word)));
  const client = new Client(stack.database.url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  );
  const tables: string[] = [];
  for (const { name } of rows) {
    const found = await client.query(`SELECT FROM ${name} t WHERE t::text ILIKE $1 LIMIT 1`, [`%${word}%`]);
    if ((found.rowCount ?? 0) > 0) tables.push(`table ${name}`);
  }
  await client.end();
  const responses: string[] = [];
  for (const path of [`/v1/search?q=${word}`, '/v1/exports/determinations.ndjson', '/v1/documents', '/v1/failures']) {
    const body = await (
      await fetch(new URL(path, stack.reporterUrl), { headers: { 'cache-control': 'no-cache' } })
    ).text();
    // A search repeats its query.
    if (body.toLowerCase().replaceAll(`"${word}"`, '').includes(word)) responses.push(`response ${path}`);
  }
  return [...files.flat(), ...tables, ...responses];
}

async function filesWith(folder: string, word: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (`${path}\n${bytes.toString('latin1')}`.toLowerCase().includes(word)) found.push(path.slice(folder.length));
  }
  return found;
}

it('leaves nothing of a removed letter but its hash, in files, Redis, Postgres and responses', async () => {
  const [letter = ''] = letterTexts(1);
  const texts = [`${letter}\nRequested by ${mark} first.\n`, `${letter}\nRequested by ${mark} second.\n`] as const;
  const [first, second] = texts.map((text) => documentOf(text).record.documentId);
  await mkdir(join(inbox, 'clinic'), { recursive: true });
  await writeFile(join(inbox, 'clinic', `${mark}.txt`), texts[0]);
  await writeFile(join(inbox, 'other.txt'), letter);
  await waitForResult(stack.reporterUrl, first ?? '');
  await until('the moved file', async () => (await filesWith(inbox, mark)).length > 0);
  // The second letter is in a job, which is finished after its removal.
  await determinations.pause();
  const posted = await fetch(new URL('/v1/documents', stack.ingestUrl), {
    method: 'POST',
    body: texts[1],
    headers: { 'content-type': 'text/plain', 'content-disposition': `attachment; filename=${mark}.txt` },
  });
  expect(posted.status).toBe(202);
  await until('the event', async () => (await determinations.getJobCountByTypes('waiting')) > 0);
  const before = await placesOf(mark);
  for (const place of ['/accepted/clinic/', '/raw/documents/', 'appendonly', 'table letters', 'table documents']) {
    expect(before.join('\n')).toContain(place);
  }

  for (const documentId of [first, second]) {
    const removed = await request('DELETE', stack.indexerUrl, `/v1/documents/${documentId ?? ''}`);
    expect(removed.status).toBe(200);
  }
  await determinations.resume();
  await until('the finished job', async () => {
    return (await determinations.getJobCountByTypes('waiting', 'active', 'delayed')) === 0;
  });
  let left: readonly string[] = [];
  const isGone = until(
    'no trace',
    async () => {
      await request('POST', stack.indexerUrl, '/v1/sweeps');
      left = await placesOf(mark);
      return left.length === 0;
    },
    40_000,
  );
  await isGone.catch(() => undefined);
  expect(left).toEqual([]);
  expect(await filesWith(inbox, 'other.txt')).toHaveLength(2);
});
