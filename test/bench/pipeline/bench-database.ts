import pg from 'pg';
import { z } from 'zod';
import { parentOf } from './process-times.js';
import { migrate } from '#database/migrate.js';

/** A database for one run, with the current schema. */
export interface BenchDatabase {
  readonly url: string;
  /** Number of inserted letters from Postgres's statistics, which are up to a second old. */
  letters(): Promise<number>;
  /** Exact number of documents. */
  documents(): Promise<number>;
  /** Size on disk in bytes. */
  size(): Promise<number>;
  drop(): Promise<void>;
}

const numberSchema = z.object({ value: z.coerce.number() });

async function queryNumber(client: pg.Client, sql: string): Promise<number> {
  const { rows } = await client.query<Record<string, unknown>>(sql);
  return numberSchema.parse(rows[0] ?? { value: 0 }).value;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Creates a database on the server of `serverUrl`. */
export async function createDatabase(serverUrl: string, name: string): Promise<BenchDatabase> {
  const admin = await connect(serverUrl);
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const client = await connect(url.href);
  await client.query('CHECKPOINT');
  return {
    url: url.href,
    letters: () => queryNumber(client, "SELECT pg_stat_get_tuples_inserted('letters'::regclass) AS value"),
    documents: () => queryNumber(client, 'SELECT count(*) AS value FROM documents'),
    size: () => queryNumber(client, 'SELECT pg_database_size(current_database()) AS value'),
    drop: async () => {
      await client.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** Returns the process id of the Postgres of `url`, which runs on this machine. */
export async function serverProcess(url: string): Promise<number> {
  const client = await connect(url);
  try {
    return parentOf(await queryNumber(client, 'SELECT pg_backend_pid() AS value'));
  } finally {
    await client.end();
  }
}
