import { existsSync } from 'node:fs';
import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';
import { postgresFolder } from './postgres-binaries.js';
import { type PostgresLocation, preparePostgresLocation } from './postgres-owner.js';
import { runCommand } from './run-command.js';
import { type Print, type Server } from './server.js';
import { ServerProcess } from './server-process.js';
import { SetupError } from './setup-error.js';

const user = 'rationale';
const database = 'rationale';

/** For one small machine; settings of durability keep their defaults. */
const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  max_connections: '200',
};

/**
 * Starts the embedded Postgres with its data in `folder`, and creates cluster and database the first time.
 * @param preferred the port to use if it is unused; any unused port if not given
 * @throws SetupError if another process runs on that data
 */
export async function startPostgres(
  folder: string,
  password: string,
  print: Print,
  preferred?: number,
): Promise<Server> {
  const location = await preparePostgresLocation(await postgresFolder(), folder, print);
  if (!existsSync(join(location.data, 'PG_VERSION'))) await initialise(location, password);
  const port = await freePort(preferred);
  const server = ServerProcess.start(
    'Postgres',
    join(location.programs, 'bin', 'postgres'),
    [
      '-D',
      location.data,
      '-p',
      String(port),
      ...Object.entries(serverSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    location.owner ?? {},
  );
  const url = (name: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  try {
    await server.untilReady(() => createDatabase(url('postgres')));
  } catch (error) {
    await server.stop('SIGINT');
    if (error instanceof Error && error.message.includes('lock file "postmaster.pid" already exists')) {
      throw new SetupError(`Another Rationale uses ${folder}. Stop it, or select another folder by --data.`);
    }
    throw error;
  }
  return {
    url: url(database),
    description: `Postgres (embedded, port ${port}, data in ${location.data})`,
    stop: () => server.stop('SIGINT'),
    signal: (signal) => {
      server.signal(signal);
      return Promise.resolve();
    },
    ended: server.ended,
  };
}

async function initialise(location: PostgresLocation, password: string): Promise<void> {
  const passwordFile = join(location.data, '..', `.initial-password-${process.pid}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (location.owner !== null) await chown(passwordFile, location.owner.uid, location.owner.gid);
  try {
    const end = await runCommand(
      join(location.programs, 'bin', 'initdb'),
      [
        `--pgdata=${location.data}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
      ],
      location.owner ?? {},
    );
    if (end.status !== 0) throw new Error(`Postgres could not create its data folder ${location.data}:\n${end.output}`);
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
