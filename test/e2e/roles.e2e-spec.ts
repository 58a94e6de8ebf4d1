import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeSecrets } from '../../deploy/make-secrets.mjs';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { accept, waitForResult } from '../support/documents.js';
import { letterTexts } from '../support/letter-texts.js';
import { type OwnRedis, startOwnRedis } from '../support/own-redis.js';
import { createTestDatabase, onServer, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

const services = ['indexer', 'parser', 'ingest', 'reporter'] as const;
type Service = (typeof services)[number];

/** The roles of a test have names of their own, since roles belong to the server, which other tests use as well. */
const suffix = randomBytes(4).toString('hex');
let folder: string;
let redis: OwnRedis;
let database: TestDatabase;
let running: Readonly<Record<Service, ServiceProcess>>;

const secret = async (name: string) => (await readFile(join(folder, name), 'utf8')).trim();
/** The URL of a server, as a service reaches it: with the password of its file, at the address of the test's server. */
async function urlOf(file: string, server: string): Promise<string> {
  const [given, url] = [new URL(await secret(file)), new URL(server)];
  [url.username, url.password] = [given.username.replace('rationale_', `r${suffix}_`), given.password];
  return url.href;
}

beforeAll(async () => {
  folder = join(await mkdtemp(join(inject('runFolder'), 'secrets-')), 'new');
  makeSecrets(folder);
  redis = await startOwnRedis();
  database = await createTestDatabase();
  const name = new URL(database.url).pathname.slice(1);
  const sql = (await secret('postgres-roles.sql'))
    .replaceAll('rationale_', `r${suffix}_`)
    .replace(/^ALTER ROLE rationale PASSWORD .*$/m, '')
    .replaceAll('DATABASE rationale', `DATABASE ${name}`);
  // Twice, as in an installation that is changed.
  await onServer(database.url, async (client) => {
    await client.query(sql);
    await client.query(sql);
  });
  for (const line of (await secret('redis-users.acl')).split('\n')) {
    const [, user = '', ...rules] = line.split(' ');
    if (user !== 'default') await redis.client.call('ACL', 'SETUSER', user, 'reset', ...rules);
  }
  const made = await makeTestSettings({
    RATIONALE_QUEUE_PREFIX: '{rationale}',
    RATIONALE_AUTH: 'none',
    RATIONALE_RATE_LIMIT: '100000',
    RATIONALE_REPORTER_ROLE: `r${suffix}_reporter`,
  });
  const start = async (service: Service) => {
    const withDatabase = service === 'indexer' || service === 'reporter';
    return startTestService(service, {
      ...made,
      environment: {
        ...made.environment,
        REDIS_URL: await urlOf(`${service}-redis-url`, redis.url),
        DATABASE_URL: withDatabase
          ? await urlOf(`${service}-database-url`, database.url)
          : 'postgres://127.0.0.1:9/none',
      },
    });
  };
  running = {
    indexer: await start('indexer'),
    parser: await start('parser'),
    ingest: await start('ingest'),
    reporter: await start('reporter'),
  };
});
afterAll(async () => {
  for (const service of services.toReversed()) await running[service].stop();
  await database.drop();
  await onServer(inject('databaseUrl'), async (client) => {
    await client.query(`DROP ROLE IF EXISTS r${suffix}_indexer, r${suffix}_reporter`);
  });
  await redis.close();
});

describe('services with a role each', () => {
  let documentId: string;

  it('process a letter, and operate on it', async () => {
    const [letter = ''] = letterTexts(1);
    documentId = await accept(running.ingest.url, new TextEncoder().encode(letter), 'text/plain');
    expect(await waitForResult(running.reporter.url, documentId)).toEqual({ state: 'parsed', code: null });
    for (const [path, status, init] of [
      ['/v1/statistics/outcomes?by=category', 200, {}],
      ['/v1/search?q=knee', 200, {}],
      [`/v1/letters/${documentId}`, 200, {}],
      ['/v1/exports/determinations.csv', 200, {}],
      ['/v1/pipeline', 200, {}],
      ['/v1/failures', 200, {}],
      ['/v1/audit', 200, {}],
      ['/v1/failures/retry', 202, { method: 'POST' }],
      [
        '/v1/misreads',
        201,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ documentId, pointer: '', wrong: 'a word' }),
        },
      ],
    ] as const) {
      const response = await fetch(new URL(path, running.reporter.url), init);
      expect([path, response.status]).toEqual([path, status]);
      await response.body?.cancel();
    }
    // The number of workers is read from the list of connections.
    const pipeline = await (await fetch(new URL('/v1/pipeline', running.reporter.url))).text();
    expect(pipeline.match(/"workers":1\b/g)).toHaveLength(2);
    for (const [method, path] of [
      ['POST', '/v1/sweeps'],
      ['DELETE', `/v1/documents/${documentId}`],
    ] as const) {
      const response = await fetch(new URL(path, running.indexer.url), { method });
      expect([path, response.status]).toEqual([path, 200]);
    }
  });
});

describe('the indexer', () => {
  it('owns what an installation with one role had made', async () => {
    const owners = await onServer(database.url, async (client) => {
      const { rows } = await client.query<{ owner: string }>(
        `SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         UNION SELECT proowner::regrole::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      );
      return rows.map(({ owner }) => owner);
    });
    expect(owners).toEqual([`r${suffix}_indexer`]);
  });
});

describe('the reporter', () => {
  it('may read every table, and write nothing but misreads', async () => {
    const client = new Client(await urlOf('reporter-database-url', database.url));
    await client.connect();
    const { rows } = await client.query<{ name: string; column: string }>(
      `SELECT DISTINCT ON (c.relname) c.relname AS name, a.attname AS column
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND a.attidentity = '' AND a.attgenerated = ''
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname, a.attnum`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const permission = (sql: string) =>
      client.query(sql).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
    for (const { name, column } of rows) {
      const insert = await permission(`INSERT INTO ${name} DEFAULT VALUES`);
      expect({
        name,
        select: await permission(`SELECT FROM ${name} LIMIT 1`),
        insert: insert === '42501',
        update: await permission(`UPDATE ${name} SET ${column} = ${column}`),
        delete: await permission(`DELETE FROM ${name}`),
        truncate: await permission(`TRUNCATE ${name}`),
        drop: await permission(`DROP TABLE ${name}`),
      }).toEqual({
        name,
        select: 'done',
        insert: name !== 'misreads',
        update: '42501',
        delete: '42501',
        truncate: '42501',
        drop: '42501',
      });
    }
    expect(await permission('CREATE TABLE own (a int)')).toBe('42501');
    expect(await permission('SET ROLE rationale')).not.toBe('done');
    await client.end();
  });
});

describe('Redis', () => {
  it.each(['ingest', 'parser', 'indexer', 'reporter'])('refuses %s what it does not need', async (user) => {
    const client = new Redis(await urlOf(`${user}-redis-url`, redis.url), { retryStrategy: () => null });
    const run = (command: string, ...args: readonly string[]) =>
      client.call(command, ...args).then(
        () => 'done',
        (error: unknown) => String(error).replace(/^ReplyError: (\w+) .*$/s, '$1'),
      );
    const refused = [
      ['FLUSHALL'],
      ['FLUSHDB'],
      ['CONFIG', 'GET', '*'],
      ['KEYS', '*'],
      ['SCAN', '0'],
      ['RANDOMKEY'],
      ['DBSIZE'],
      ['SCRIPT', 'FLUSH'],
      ['FUNCTION', 'FLUSH'],
      ['SHUTDOWN'],
      ['SAVE'],
      ['ACL', 'LIST'],
      ['REPLICAOF', 'NO', 'ONE'],
      ['CLIENT', 'KILL', 'TYPE', 'normal'],
      ['SWAPDB', '0', '1'],
      ['SET', 'other', '1'],
      ['GET', 'other'],
      ...(user === 'indexer' ? [] : [['BGREWRITEAOF']]),
      ...(user === 'ingest' ? [['GET', '{rationale}:determinations:1']] : []),
      ...(user === 'parser' ? [['GET', '{rationale}:audit:1']] : []),
    ];
    for (const [command = '', ...args] of refused)
      expect([command, await run(command, ...args)]).toEqual([command, 'NOPERM']);
    expect(await run('GET', '{rationale}:raw-documents:x')).toBe('done');
    client.disconnect();
  });
});

describe('npm run secrets', () => {
  it('keeps passwords that exist', async () => {
    const before = await secret('indexer-database-url');
    makeSecrets(folder);
    expect(await secret('indexer-database-url')).toBe(before);
    expect(before).toMatch(/^postgres:\/\/rationale_indexer:[0-9a-f]{48}@postgres:5432\/rationale$/);
    expect(await secret('redis-users.acl')).not.toContain('{{');
  });
});
