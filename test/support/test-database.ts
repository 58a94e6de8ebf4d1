import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';

/** The migrated, empty database that every test database is cloned from. */
export const templateDatabase = 'rationale_template';

/** A database that only one test uses. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Creates a migrated, empty database. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${templateDatabase}`);
}

/** Creates a database without a schema. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('TEMPLATE template0');
}

async function createDatabase(from: string): Promise<TestDatabase> {
  const serverUrl = inject('databaseUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${name} ${from}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await onServer(serverUrl, async (client) => {
        await waitForSessions(client, name);
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      });
    },
  };
}

const sessionsMs = 2_000;

/**
 * Waits until a database has no sessions, at most `sessionsMs`: a pool has ended before its connections are closed, and
 * a connection that is terminated meanwhile throws an error that nothing handles.
 */
async function waitForSessions(client: pg.Client, database: string): Promise<void> {
  const end = Date.now() + sessionsMs;
  while (Date.now() < end) {
    const { rowCount } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [database]);
    if (rowCount === 0) return;
    await setTimeout(10);
  }
}

/** Runs `work` on a new connection, which is closed afterwards. */
export async function onServer<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
