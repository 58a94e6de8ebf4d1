import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAccessKey } from '#platform/access/access-key.js';
import { writeAccessKeys } from '#platform/access/key-file.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { openEventStream } from '../support/event-stream.js';
import { raiseDataVersion, storeLetters } from '../support/reporter-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';
import { until } from '../support/until.js';

const make = (name: string) => createAccessKey({ name, roles: ['reader'], expiresAt: null }, new Date());
const [kept, temporary] = [make('kept'), make('temporary')];
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

let database: TestDatabase;
let client: pg.Client;
let keysFile: string;
let reporter: ServiceProcess;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await storeLetters(client, [{ name: 'one', items: [{ outcome: 'upheld', rationale: 'Remarkable words.' }] }]);
  const settings = await makeTestSettings({
    DATABASE_URL: database.url,
    RATIONALE_AUTH: 'keys',
    RATIONALE_STATEMENT_TIMEOUT: '60000',
    RATIONALE_DATABASE_POOL: '2',
  });
  keysFile = join(settings.folder, 'keys.json');
  await writeAccessKeys(keysFile, [kept.key, temporary.key]);
  const environment = { ...settings.environment, RATIONALE_ACCESS_KEYS: keysFile };
  reporter = await startTestService('reporter', { ...settings, environment });
  await until('the facts to be loaded', async () => (await ask('/v1/determinations')).ok);
});
afterAll(async () => {
  await reporter.stop();
  await client.end();
  await database.drop();
});

const ask = (path: string, signal: AbortSignal | null = null) =>
  fetch(new URL(path, reporter.url), { headers: bearer(kept.secret), signal });

/** Number of queries of the reporter on words and determinations that the database executes. */
async function countExecuting(): Promise<number> {
  // Otherwise the activity stays the same within the transaction that holds the locks.
  await client.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await client.query<{ executing: number }>(
    `SELECT count(*)::integer AS executing FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'rationale-reporter' AND state = 'active'
       AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.executing ?? 0;
}

describe('a client that disconnects', () => {
  beforeEach(async () => {
    await client.query('BEGIN; LOCK TABLE letter_words, determinations IN ACCESS EXCLUSIVE MODE');
  });
  afterEach(async () => {
    await client.query('ROLLBACK');
  });

  it.each([
    '/v1/search?q=remarkable%20words',
    '/v1/statistics/outcomes?by=year&q=documented',
    '/v1/determinations',
    '/v1/precedents?q=aspirin',
  ])('ends the queries of its request within a second: %s', async (path) => {
    const leaving = new AbortController();
    const response = ask(path, leaving.signal).catch(() => 'left');
    await until('a query to be executed', async () => (await countExecuting()) > 0);
    leaving.abort();
    await pause(1_000);
    expect(await countExecuting()).toBe(0);
    expect(await response).toBe('left');
  });

  it('does not end a query that another client waits for', async () => {
    const leaving = new AbortController();
    const path = '/v1/search?q=shared%20words';
    const left = ask(path, leaving.signal).catch(() => 'left');
    await until('a query to be executed', async () => (await countExecuting()) > 0);
    const waiting = ask(path);
    await pause(200);
    leaving.abort();
    expect(await left).toBe('left');
    await pause(1_000);
    expect(await countExecuting()).toBeGreaterThan(0);
    await client.query('ROLLBACK');
    expect((await waiting).status).toBe(200);
  });

  it('leaves no connection in use, even if many do so', async () => {
    for (let round = 0; round < 5; round += 1) {
      const leaving = new AbortController();
      const requests = Array.from({ length: 10 }, (_, each) =>
        ask(`/v1/search?q=words%20${round}%20${each}`, leaving.signal).catch(() => 'left'),
      );
      await until('a query to be executed', async () => (await countExecuting()) > 0);
      leaving.abort();
      await Promise.all(requests);
    }
    await client.query('ROLLBACK');
    expect((await ask('/v1/search?q=words')).status).toBe(200);
  });
});

it('a stream of events ends with its key, and those of other keys go on', async () => {
  const url = new URL('/v1/pipeline/events', reporter.url);
  const { headers } = await fetch(new URL('/v1/session', reporter.url), {
    method: 'POST',
    body: JSON.stringify({ key: temporary.secret }),
    headers: { 'content-type': 'application/json' },
  });
  const cookie = headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const ending = [await openEventStream(url, bearer(temporary.secret)), await openEventStream(url, { cookie })];
  const other = await openEventStream(url, bearer(kept.secret));
  for (const stream of [...ending, other]) expect((await stream.next()).event).toBe('pipeline');
  await writeAccessKeys(keysFile, [kept.key, { ...temporary.key, revokedAt: new Date().toISOString() }]);
  for (const stream of ending) await expect(stream.next()).rejects.toThrow();
  await raiseDataVersion(client);
  expect((await other.next()).event).toBe('pipeline');
  other.close();
});
