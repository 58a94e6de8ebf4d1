import { type Redis } from 'ioredis';
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { request } from 'node:http';
import { queues } from '#domain/pipeline.js';
import { type ServiceProcess, startServiceProcess } from '../../../tools/launcher/service-process.js';

/** The services that letters pass through, running. */
export interface Pipeline {
  /** Processes by name; with several parsers, each by its number. */
  readonly processes: Readonly<Record<string, number>>;
  /** Sweeps the store's letters onto the queue, and waits until none of them is on the way. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

const prefix = '{rationale}';
const lists = ['wait', 'active'] as const;
const sets = ['delayed', 'prioritized'] as const;
const betweenLooks = 50;

/** Starts indexer and parsers on a database and a raw store of their own. Ingest is not on this way, nor the reporter. */
export async function startPipeline(
  settings: { readonly store: string; readonly database: string; readonly redis: string; readonly logs: string },
  parsers: number,
  redis: Redis,
): Promise<Pipeline> {
  await mkdir(settings.logs, { recursive: true });
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: settings.database,
    REDIS_URL: settings.redis,
    RATIONALE_RAW_STORE: settings.store,
    RATIONALE_PARSER_PORT: '0',
    RATIONALE_INDEXER_PORT: '0',
    RATIONALE_SWEEP_AGE: '0',
    RATIONALE_SWEEP_INTERVAL: '0',
  };
  const start = (name: string, log: string): Promise<ServiceProcess> =>
    startServiceProcess(name, environment, join(settings.logs, `${log}.log`));
  const indexer = await start('indexer', 'indexer');
  const running: ServiceProcess[] = [];
  for (let number = 1; number <= parsers; number += 1) running.push(await start('parser', `parser-${number}`));
  const name = (index: number): string => (parsers === 1 ? 'parser' : `parser ${index + 1}`);
  return {
    processes: { ...Object.fromEntries(running.map(({ pid }, index) => [name(index), pid])), indexer: indexer.pid },
    run: async () => {
      await sweep(indexer.url);
      while ((await outstanding(redis)) > 0) await new Promise((resolve) => setTimeout(resolve, betweenLooks));
    },
    stop: async () => {
      await Promise.all(running.map((parser) => parser.stop()));
      await indexer.stop();
    },
  };
}

/** By `node:http`, since `fetch` gives up an answer after five minutes. */
function sweep(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/v1/sweeps`, { method: 'POST' }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`The sweep was answered ${String(response.statusCode)}.`));
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** Jobs of both queues that are not done. A letter is on the second before it leaves the first. */
async function outstanding(redis: Redis): Promise<number> {
  const counts = [queues.rawDocuments, queues.determinations].flatMap((queue) => {
    const key = (state: string): string => `${prefix}:${queue.name}:${state}`;
    return [...lists.map((state) => redis.llen(key(state))), ...sets.map((state) => redis.zcard(key(state)))];
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
