import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findProgram } from '../../tools/servers/find-program.js';
import { freePort } from '../../tools/servers/free-port.js';
import { until } from './until.js';

/** A Redis that only one test uses, which it may freeze, fill and kill. */
export interface OwnRedis {
  readonly url: string;
  /** A client for the test; it waits until the server responds. */
  readonly client: Redis;
  /** Pauses the process by SIGSTOP: connections stay open and receive no response. */
  freeze(): void;
  /** Continues the process. */
  thaw(): void;
  /** Kills it; `start` restarts it with the data that was written. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Kills it and deletes its data. */
  close(): Promise<void>;
}

/** Starts a Redis with an append-only file, on a free port. */
export async function startOwnRedis(): Promise<OwnRedis> {
  const program = await findProgram(['redis-server', 'valkey-server']);
  if (program === null) throw new Error('This test needs redis-server or valkey-server on PATH.');
  const folder = await mkdtemp(join(tmpdir(), 'rationale-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  let child: ChildProcess;
  const start = async () => {
    const place = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
    child = spawn(program, [...place, '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'], {
      stdio: 'ignore',
    });
    await until('Redis', () => client.ping());
  };
  const kill = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    else return;
    await ended;
  };
  await start();
  return {
    url,
    client,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    start,
    kill,
    close: async () => {
      client.disconnect();
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
