import { readdir, readFile } from 'node:fs/promises';
import { type ServiceStack } from '../stack/service-stack.js';
import { type Observer } from '../stack/observer.js';

/** Resource usage of the stack at one moment: values by name. */
export type Measures = ReadonlyMap<string, number>;

const pageSize = 4_096;
const services = ['ingest', 'parser', 'indexer', 'reporter'] as const;

/** Memory and open files of the first of each service, connections to both servers, keys and memory of Redis. */
export async function measure(stack: ServiceStack, observer: Observer): Promise<Measures> {
  const measures = new Map<string, number>();
  for (const service of services) {
    const [first] = stack.running(service);
    if (first === undefined) continue;
    measures.set(`${service}: resident memory, MB`, await residentMegabytes(first.pid));
    measures.set(`${service}: open files and connections`, await openFiles(first.pid));
  }
  const [postgres] = await observer.query<{ connections: number }>(
    `SELECT count(*)::integer AS connections FROM pg_stat_activity WHERE application_name LIKE 'rationale-%'
       AND application_name <> 'rationale-harness'`,
  );
  measures.set('Postgres: connections of services', postgres?.connections ?? 0);
  measures.set('Redis: connections', await redisFigure(observer, 'clients', 'connected_clients'));
  measures.set('Redis: keys', await observer.redis.dbsize());
  const memory = await redisFigure(observer, 'memory', 'used_memory');
  measures.set('Redis: memory, MB', megabytes(memory));
  return measures;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}

/** Returns 0 on systems without `/proc`. */
async function residentMegabytes(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0');
  return megabytes(Number(statm.split(' ')[1]) * pageSize);
}

async function openFiles(pid: number): Promise<number> {
  return (await readdir(`/proc/${pid}/fd`).catch(() => [])).length;
}

async function redisFigure(observer: Observer, section: string, name: string): Promise<number> {
  const info = await observer.redis.info(section);
  return Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
}
