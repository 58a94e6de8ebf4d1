import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditActions } from '#domain/audit/audit-entry.js';
import { createAccessKey } from '#platform/access/access-key.js';
import { writeAccessKeys } from '#platform/access/key-file.js';
import { type Role } from '#platform/access/route-access.js';
import { auditSchema, keyUsesSchema } from '../../apps/reporter/src/audit/audit.schema.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import { letterTexts } from '../support/letter-texts.js';
import { type OwnRedis, startOwnRedis } from '../support/own-redis.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

const make = (name: string, ...roles: readonly Role[]) =>
  createAccessKey({ name, roles: [...roles], expiresAt: null }, new Date());
const operator = make('Olivia', 'operator');
const submitter = make('Sam', 'submitter', 'reader');
const unused = make('Uma', 'reader');

let redis: OwnRedis;
let database: TestDatabase;
let client: Client;
let keyFile: string;
let settings: TestSettings;
let ingest: ServiceProcess;
let indexer: ServiceProcess;
let reporter: ServiceProcess;
beforeAll(async () => {
  redis = await startOwnRedis();
  database = await createTestDatabase();
  const made = await makeTestSettings({
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    RATIONALE_AUTH: 'keys',
    RATIONALE_AUDIT_DAYS: '30',
  });
  keyFile = join(made.folder, 'keys.json');
  await writeAccessKeys(keyFile, [operator.key, submitter.key, unused.key]);
  settings = { ...made, environment: { ...made.environment, RATIONALE_ACCESS_KEYS: keyFile } };
  client = new Client(database.url);
  await client.connect();
  indexer = await startTestService('indexer', settings);
  ingest = await startTestService('ingest', settings);
  reporter = await startTestService('reporter', settings);
});
afterAll(async () => {
  for (const service of [ingest, reporter, indexer]) await service.stop();
  await client.end();
  await database.drop();
  await redis.close();
});

const send = (service: ServiceProcess, method: string, path: string, secret: string | null, body?: string) =>
  fetch(new URL(path, service.url), {
    method,
    headers: {
      'content-type': path.startsWith('/v1/session') ? 'application/json' : 'text/plain',
      ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
    },
    ...(body === undefined ? {} : { body }),
  });
/** Entries of requests, unless the query says otherwise; those of keys have a test of their own. */
const requests = auditActions.filter((action) => !action.startsWith('key-'));
const read = async (query = `?${requests.map((action) => `action=${action}`).join('&')}`) => {
  const response = await send(reporter, 'GET', `/v1/audit${query}`, operator.secret);
  return auditSchema.parse(await response.json());
};

describe('the audit log', () => {
  const [text = ''] = letterTexts(1);
  let documentId = '';

  it('has who did what, with which result', async () => {
    const accepted = (await (await send(ingest, 'POST', '/v1/documents', submitter.secret, text)).json()) as {
      documentId: string;
    };
    ({ documentId } = accepted);
    await send(reporter, 'GET', `/v1/documents/${documentId}/content`, submitter.secret);
    await send(reporter, 'GET', '/v1/documents/archive', submitter.secret);
    await send(reporter, 'GET', '/v1/exports/determinations.csv', submitter.secret);
    await send(indexer, 'DELETE', `/v1/documents/${documentId}`, operator.secret);
    await send(reporter, 'POST', '/v1/session', null, '{"key":"wrong"}');
    await send(reporter, 'POST', '/v1/session', null, JSON.stringify({ key: operator.secret }));
    const expected = [
      ['ingest', 'upload', submitter.key.id, 'Sam', documentId, 202],
      ['reporter', 'original', submitter.key.id, 'Sam', documentId, 200],
      ['reporter', 'archive', submitter.key.id, 'Sam', null, 403],
      ['reporter', 'export', submitter.key.id, 'Sam', null, 200],
      ['indexer', 'removal', operator.key.id, 'Olivia', documentId, 200],
      ['reporter', 'sign-in', 'address:127.0.0.1', null, null, 401],
      ['reporter', 'sign-in', operator.key.id, 'Olivia', null, 200],
    ];
    await until('the entries', async () => (await read()).entries.length === expected.length);
    const { entries } = await read();
    expect(
      entries.map((entry) => [
        entry.service,
        entry.action,
        entry.actorId,
        entry.actorName,
        entry.documentId,
        entry.status,
      ]),
    ).toEqual(expected.toReversed());
    const { rows } = await client.query<{ row: string }>('SELECT row_to_json(a)::text AS row FROM audit_entries a');
    for (const { row } of rows) for (const word of ['Final Determination', 'wrong']) expect(row).not.toContain(word);
  });

  it('is filtered and paged', async () => {
    const filtered = async (query: string) => (await read(query)).entries.map(({ action }) => action);
    expect(await filtered('?action=upload&action=removal')).toEqual(['removal', 'upload']);
    expect(await filtered(`?actor=${operator.key.id}&action=sign-in&action=removal`)).toEqual(['sign-in', 'removal']);
    expect(await filtered(`?documentId=${documentId}`)).toEqual(['removal', 'original', 'upload']);
    expect(await filtered('?since=2100-01-01T00:00:00Z')).toEqual([]);
    expect(await filtered('?until=2020-01-01T00:00:00Z')).toEqual([]);
    const all: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = await read(
        `?limit=3${requests.map((action) => `&action=${action}`).join('')}${next === '' ? '' : `&cursor=${next}`}`,
      );
      all.push(...page.entries.map(({ entryId }) => entryId));
      ({ next } = page);
    }
    expect(all).toEqual((await read()).entries.map(({ entryId }) => entryId));
    expect((await send(reporter, 'GET', '/v1/audit?cursor=x', operator.secret)).status).toBe(400);
    expect((await send(reporter, 'GET', '/v1/audit?action=nap', operator.secret)).status).toBe(400);
  });

  it('is listed by the command line', () => {
    const args = [join(projectRoot, 'dist/apps/cli/src/main.js'), 'audit', '--action', 'upload', 'removal'];
    const connection = ['--url', reporter.url, '--key', operator.secret];
    const options = { encoding: 'utf8', env: { PATH: process.env['PATH'] } } as const;
    const { stdout } = spawnSync(process.execPath, [...args, ...connection], options);
    expect(stdout.split('\n').map((line) => line.replace(/^\S+ +/, ''))).toEqual([
      `removal  200  Olivia  ${documentId}`,
      `upload  202  Sam  ${documentId}`,
      '',
    ]);
    const first = spawnSync(process.execPath, [...args, '--max', '1', ...connection], options);
    expect(first.stdout.trim().split('\n')).toHaveLength(1);
  });

  it('has when keys were created and revoked, once, also while no service ran', async () => {
    const revokedAt = '2026-11-20T08:00:00.000Z';
    const changes = async () =>
      (await read('?action=key-created&action=key-revoked')).entries.map(({ action, actorId, at }) => [
        action,
        actorId,
        at,
      ]);
    const created = [unused, submitter, operator].map(({ key }) => ['key-created', key.id, key.createdAt]);
    await until('the entries', async () => (await changes()).length === created.length);
    expect(await changes()).toEqual(expect.arrayContaining(created));
    await reporter.stop();
    const { key } = unused;
    await writeAccessKeys(keyFile, [operator.key, submitter.key, { ...key, revokedAt }]);
    reporter = await startTestService('reporter', settings);
    await until('the entry', async () => (await changes()).length > created.length);
    expect(await changes()).toEqual(expect.arrayContaining([...created, ['key-revoked', key.id, revokedAt]]));
    expect(await changes()).toHaveLength(created.length + 1);
  });

  it('says when each key was used', async () => {
    const uses = async () =>
      keyUsesSchema.parse(await (await send(reporter, 'GET', '/v1/key-uses', operator.secret)).json()).uses;
    await until('the uses', async () => (await uses()).length === 2);
    expect((await uses()).map(({ keyId }) => keyId).sort()).toEqual([operator.key.id, submitter.key.id].sort());
  });

  it('has what happened while Redis was away, once', async () => {
    await redis.kill();
    const [, second = ''] = letterTexts(2);
    expect((await send(ingest, 'POST', '/v1/documents', submitter.secret, second)).status).toBe(202);
    expect((await send(reporter, 'GET', '/v1/documents/archive', submitter.secret)).status).toBe(403);
    await redis.start();
    const count = async () =>
      (await read('?action=upload')).entries.length + (await read('?action=archive')).entries.length;
    await until('the entries', async () => (await count()) === 4);
  });

  it('has what was done right before a service stopped', async () => {
    await send(ingest, 'POST', '/v1/documents', submitter.secret, 'no letter');
    await ingest.stop();
    await until('the entry', async () => (await read('?action=upload')).entries.length === 3);
  });

  it('is deleted after its time', async () => {
    await client.query(`UPDATE audit_entries SET recorded_at = now() - interval '31 days' WHERE action <> 'upload'`);
    await indexer.stop();
    const made = await makeTestSettings({
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      RATIONALE_AUDIT_DAYS: '30',
    });
    // Another raw store would be refused.
    const { rows } = await client.query<{ id: string }>('SELECT store_id AS id FROM raw_store');
    expect(rows).toHaveLength(1);
    await client.query('DELETE FROM raw_store');
    indexer = await startTestService('indexer', made);
    await until('the deletion', async () => {
      const left = await client.query<{ action: string }>('SELECT DISTINCT action FROM audit_entries');
      return left.rows.map(({ action }) => action).join() === 'upload';
    });
  });
});
