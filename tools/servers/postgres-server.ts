import { existsSync } from 'node:fs';
import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';
import { postgresFolder } from './postgres-binaries.js';
import { type PostgresPlace, postgresPlace } from './postgres-owner.js';
import { runCommand } from './run-command.js';
import { type Say, type Server } from './server.js';
import { ServerProcess } from './server-process.js';
import { SetupError } from './setup-error.js';

const user = 'rationale';
const database = 'rationale';

/** Sized for one small machine; durability is never traded. */
const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  max_connections: '200',
};

/**
 * Starts our own Postgres with its data in `folder`, and makes the cluster and the database the first time.
 * @param preferred the port to take if it is free; any free one where not given
 * @throws SetupError when another process already runs on that data
 */
export async function startPostgres(folder: string, password: string, say: Say, preferred?: number): Promise<Server> {
  const place = await postgresPlace(await postgresFolder(), folder, say);
  if (!existsSync(join(place.data, 'PG_VERSION'))) await initialise(place, password);
  const port = await freePort(preferred);
  const server = ServerProcess.start(
    'Postgres',
    join(place.programs, 'bin', 'postgres'),
    [
      '-D',
      place.data,
      '-p',
      String(port),
      ...Object.entries(serverSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    place.owner ?? {},
  );
  const url = (name: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  try {
    await server.untilReady(() => createDatabase(url('postgres')));
  } catch (error) {
    await server.stop('SIGINT');
    if (error instanceof Error && error.message.includes('lock file "postmaster.pid" already exists')) {
      throw new SetupError(`Another Rationale already runs on ${folder}. Stop it, or name another folder by --data.`);
    }
    throw error;
  }
  return {
    url: url(database),
    description: `Postgres (embedded, port ${port}, data in ${place.data})`,
    stop: () => server.stop('SIGINT'),
    signal: (signal) => {
      server.signal(signal);
      return Promise.resolve();
    },
    ended: server.ended,
  };
}

async function initialise(place: PostgresPlace, password: string): Promise<void> {
  const passwordFile = join(place.data, '..', `.initial-password-${process.pid}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.owner !== null) await chown(passwordFile, place.owner.uid, place.owner.gid);
  try {
    const end = await runCommand(
      join(place.programs, 'bin', 'initdb'),
      [
        `--pgdata=${place.data}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
      ],
      place.owner ?? {},
    );
    if (end.status !== 0) throw new Error(`Postgres could not make its data folder ${place.data}:\n${end.output}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
