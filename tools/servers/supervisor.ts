/**
 * The parent process of the embedded servers. It is detached from the terminal, so that Ctrl-C reaches the launcher only,
 * and stops the servers when the launcher disconnects or has exited.
 */
import { join } from 'node:path';
import { ensurePassword } from './password.js';
import { startPostgres } from './postgres-server.js';
import { startRedis } from './redis-server.js';
import { findRedis } from './redis-source.js';
import { type Server } from './server.js';
import { SetupError } from './setup-error.js';
import { type SupervisorMessage, supervisorTaskSchema } from './supervisor-messages.js';

const servers: Server[] = [];

function send(message: SupervisorMessage): void {
  if (process.connected) process.send?.(message);
}

async function stop(): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()));
  process.exit(0);
}

async function start(): Promise<void> {
  const task = supervisorTaskSchema.parse(JSON.parse(process.argv[2] ?? 'null'));
  const print = (message: string) => {
    send({ type: 'progress', message });
  };
  const password = await ensurePassword(task.dataFolder);
  const redisSource = task.redis ? await findRedis(print) : null;
  const [postgres, redis] = await Promise.all([
    task.postgres ? startPostgres(join(task.dataFolder, 'postgres'), password, print).then(register) : null,
    redisSource === null ? null : startRedis(redisSource, join(task.dataFolder, 'redis'), password).then(register),
  ]);
  send({ type: 'ready', postgres: describe(postgres), redis: describe(redis) });
}

/** Adds a server to those that `stop` stops. */
function register(server: Server): Server {
  servers.push(server);
  return server;
}

function describe(server: Server | null) {
  return server === null ? null : { url: server.url, description: server.description };
}

process.on('disconnect', () => void stop());
process.on('message', () => void stop());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

try {
  await start();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  send({ type: 'failed', setup: error instanceof SetupError, message });
  await stop();
}
