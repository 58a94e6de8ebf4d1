/**
 * The process that keeps the embedded servers. It stands apart from the terminal, so that Ctrl-C reaches the launcher
 * alone, and stops the servers when the launcher says so or is gone.
 */
import { join } from 'node:path';
import { type KeeperMessage, keeperTaskSchema } from './keeper-messages.js';
import { passwordOf } from './password.js';
import { startPostgres } from './postgres-server.js';
import { startRedis } from './redis-server.js';
import { findRedis } from './redis-source.js';
import { type Server } from './server.js';
import { SetupError } from './setup-error.js';

const servers: Server[] = [];

function tell(message: KeeperMessage): void {
  if (process.connected) process.send?.(message);
}

async function stop(): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()));
  process.exit(0);
}

async function keep(): Promise<void> {
  const task = keeperTaskSchema.parse(JSON.parse(process.argv[2] ?? 'null'));
  const say = (message: string) => {
    tell({ type: 'say', message });
  };
  const password = await passwordOf(task.dataFolder);
  const redisSource = task.redis ? await findRedis(say) : null;
  const [postgres, redis] = await Promise.all([
    task.postgres ? startPostgres(join(task.dataFolder, 'postgres'), password, say).then(kept) : null,
    redisSource === null ? null : startRedis(redisSource, join(task.dataFolder, 'redis'), password).then(kept),
  ]);
  tell({ type: 'ready', postgres: facts(postgres), redis: facts(redis) });
}

function kept(server: Server): Server {
  servers.push(server);
  return server;
}

function facts(server: Server | null) {
  return server === null ? null : { url: server.url, description: server.description };
}

process.on('disconnect', () => void stop());
process.on('message', () => void stop());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

try {
  await keep();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ type: 'failed', setup: error instanceof SetupError, message });
  await stop();
}
