import { join } from 'node:path';
import { type Redis } from 'ioredis';
import { createDatabase, type BenchDatabase } from './bench-database.js';
import { type BenchOptions, type RivalName } from './bench-options.js';
import { type Run } from './measure.js';
import { observe } from './observe.js';
import { startChildren } from './run-children.js';
import { startPipeline } from './run-pipeline.js';

/** The servers and letters that all rivals share. */
export interface BenchEnvironment {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly redis: Redis;
  readonly store: string;
  readonly folder: string;
  /** Process ids of the servers by name. */
  readonly servers: Readonly<Record<string, number>>;
  readonly onProgress: (rival: RivalName, letters: number, of: number, seconds: number) => void;
}

/** A rival that has been started, with its process ids by name. */
interface StartedRival {
  readonly processes: Readonly<Record<string, number>>;
  run(): Promise<void>;
  stop(): Promise<void>;
}

/** Returns the number of letters that a rival reads. */
export const lettersOf = (rival: RivalName, options: BenchOptions): number =>
  rival === 'naive' ? options.naive : options.letters;

/** Runs one rival once, with a new database and an empty Redis. */
export async function runRival(
  rival: RivalName,
  round: number,
  options: BenchOptions,
  environment: BenchEnvironment,
): Promise<Run> {
  const letters = lettersOf(rival, options);
  const database = await createDatabase(environment.databaseUrl, `bench_${rival.replaceAll('-', '_')}_${round}`);
  await environment.redis.flushall();
  try {
    const started = await startRival(rival, letters, options, environment, database);
    try {
      const onProgress = (done: number, seconds: number): void => {
        environment.onProgress(rival, done, letters, seconds);
      };
      const processes = { ...started.processes, ...environment.servers };
      const expected = rival === 'text-extraction' ? 0 : letters;
      const observed = { rival, round, letters, expected, database, redis: environment.redis, processes, onProgress };
      return await observe(observed, () => started.run());
    } finally {
      await started.stop();
    }
  } finally {
    await database.drop();
  }
}

function startRival(
  rival: RivalName,
  letters: number,
  { parsers }: BenchOptions,
  { store, redisUrl, redis, folder }: BenchEnvironment,
  database: BenchDatabase,
): Promise<StartedRival> {
  const children = (module: string, parts: number): Promise<StartedRival> => {
    const task = { store, database: database.url, redis: redisUrl, letters, parts };
    return startInChildren(
      module,
      Array.from({ length: parts }, (_, part) => ({ ...task, part })),
    );
  };
  switch (rival) {
    case 'script':
      return children('script-child.ts', 1);
    case 'two-scripts':
      return children('script-child.ts', 2);
    case 'naive':
      return children('naive-child.ts', 1);
    case 'text-extraction':
      return children('text-extraction-child.ts', 1);
    case 'pipeline': {
      const logs = join(folder, 'logs');
      return startPipeline({ store, database: database.url, redis: redisUrl, logs }, parsers, redis);
    }
  }
}

async function startInChildren(module: string, tasks: Parameters<typeof startChildren>[1]): Promise<StartedRival> {
  const children = await startChildren(module, tasks);
  const name = (index: number): string => (tasks.length === 1 ? 'script' : `script ${index + 1}`);
  return {
    processes: Object.fromEntries(children.pids.map((pid, index) => [name(index), pid])),
    run: () => children.go(),
    stop: () => children.stop(),
  };
}
