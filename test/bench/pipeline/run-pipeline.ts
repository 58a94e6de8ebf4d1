import { type Redis } from 'ioredis';
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { request } from 'node:http';
import { queues } from '#domain/pipeline.js';
import { type ServiceProcess, startServiceProcess } from '../../../tools/launcher/service-process.js';

/** Indexer and parsers, running. */
export interface Pipeline {
  /** Process ids by name; with several parsers, each by its number. */
  readonly processes: Readonly<Record<string, number>>;
  /** Enqueues the letters of the store by a sweep, and waits until all jobs are done. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

const prefix = '{rationale}';
const lists = ['wait', 'active'] as const;
const sets = ['delayed', 'prioritized'] as const;
const pollIntervalMs = 50;

/** Starts indexer and parsers with the given stores. The bench needs neither ingest nor the reporter. */
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
      while ((await outstanding(redis)) > 0) await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
    },
    stop: async () => {
      await Promise.all(running.map((parser) => parser.stop()));
      await indexer.stop();
    },
  };
}

/** Requests a sweep by `node:http`, because `fetch` stops waiting for the response after five minutes. */
function sweep(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/v1/sweeps`, { method: 'POST' }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`The sweep returned ${String(response.statusCode)}.`));
      });
    });
    sent.once('error', reject);
    sent.end();
  });
}

/** Returns the number of unfinished jobs of both queues. A letter is added to the second before its first job ends. */
async function outstanding(redis: Redis): Promise<number> {
  const counts = [queues.rawDocuments, queues.determinations].flatMap((queue) => {
    const key = (state: string): string => `${prefix}:${queue.name}:${state}`;
    return [...lists.map((state) => redis.llen(key(state))), ...sets.map((state) => redis.zcard(key(state)))];
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
