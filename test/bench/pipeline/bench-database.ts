import pg from 'pg';
import { z } from 'zod';
import { parentOf } from './process-times.js';
import { migrate } from '#database/migrate.js';

/** A database made for one run, with the newest schema, and dropped after it. */
export interface BenchDatabase {
  readonly url: string;
  /** Letters inserted so far, as Postgres counts them: up to a second late. */
  letters(): Promise<number>;
  /** Documents in it, exactly. */
  documents(): Promise<number>;
  /** Bytes on disk. */
  size(): Promise<number>;
  drop(): Promise<void>;
}

const numberSchema = z.object({ value: z.coerce.number() });

async function ask(client: pg.Client, sql: string): Promise<number> {
  const { rows } = await client.query<Record<string, unknown>>(sql);
  return numberSchema.parse(rows[0] ?? { value: 0 }).value;
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Makes a database on the server of `serverUrl`. */
export async function makeDatabase(serverUrl: string, name: string): Promise<BenchDatabase> {
  const admin = await connected(serverUrl);
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const client = await connected(url.href);
  await client.query('CHECKPOINT');
  return {
    url: url.href,
    letters: () => ask(client, "SELECT pg_stat_get_tuples_inserted('letters'::regclass) AS value"),
    documents: () => ask(client, 'SELECT count(*) AS value FROM documents'),
    size: () => ask(client, 'SELECT pg_database_size(current_database()) AS value'),
    drop: async () => {
      await client.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** The process of the server that `url` leads to, on this machine. */
export async function serverProcess(url: string): Promise<number> {
  const client = await connected(url);
  try {
    return parentOf(await ask(client, 'SELECT pg_backend_pid() AS value'));
  } finally {
    await client.end();
  }
}
