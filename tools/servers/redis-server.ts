import { mkdir } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';
import { type RedisSource } from './redis-source.js';
import { runCommand } from './run-command.js';
import { type Server } from './server.js';
import { ServerProcess } from './server-process.js';

/** Settings that the queues require: writes are persistent and nothing is evicted. */
const durable = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction', '--save', ''];

/**
 * Starts a Redis with its data in `folder`.
 * @param preferred the port to use if it is unused; any unused port if not given
 */
export async function startRedis(
  source: RedisSource,
  folder: string,
  password: string,
  preferred?: number,
): Promise<Server> {
  await mkdir(folder, { recursive: true });
  const port = await freePort(preferred);
  const url = `redis://:${password}@127.0.0.1:${port}`;
  switch (source.kind) {
    case 'program':
      return startProgram(source.path, folder, port, password, url);
    case 'container':
      return startContainer(source.image, folder, port, password, url);
  }
}

async function startProgram(
  path: string,
  folder: string,
  port: number,
  password: string,
  url: string,
): Promise<Server> {
  const server = ServerProcess.start('Redis', path, [
    ...durable,
    ...['--bind', '127.0.0.1', '--port', String(port), '--dir', folder],
    ...['--requirepass', password, '--daemonize', 'no'],
  ]);
  await server.untilReady(() => ping(url));
  return {
    url,
    description: `Redis (${path}, port ${port}, data in ${folder})`,
    stop: () => server.stop('SIGTERM'),
    signal: (signal) => {
      server.signal(signal);
      return Promise.resolve();
    },
    ended: server.ended,
  };
}

async function startContainer(
  image: string,
  folder: string,
  port: number,
  password: string,
  url: string,
): Promise<Server> {
  const name = `rationale-redis-${port}`;
  const server = ServerProcess.start('Redis', 'docker', [
    ...['run', '--rm', '--name', name, '--publish', `127.0.0.1:${port}:6379`, '--volume', `${folder}:/data`, image],
    ...['redis-server', ...durable, '--dir', '/data', '--requirepass', password],
  ]);
  await server.untilReady(() => ping(url));
  return {
    url,
    description: `Redis (container ${image}, port ${port}, data in ${folder})`,
    stop: async () => {
      await runCommand('docker', ['stop', '--time', '15', name]);
      await server.stop('SIGTERM');
    },
    signal: async (signal) => {
      await runCommand('docker', ['kill', '--signal', signal, name]);
    },
    ended: server.ended,
  };
}

async function ping(url: string): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
}
