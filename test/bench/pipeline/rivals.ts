import { join } from 'node:path';
import { type Redis } from 'ioredis';
import { makeDatabase, type BenchDatabase } from './bench-database.js';
import { type BenchOptions, type RivalName } from './bench-options.js';
import { type Run } from './measure.js';
import { observe } from './observe.js';
import { startChildren } from './run-children.js';
import { startPipeline } from './run-pipeline.js';

/** The servers and letters that all rivals share. */
export interface Ground {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly redis: Redis;
  readonly store: string;
  readonly folder: string;
  /** The servers' processes. */
  readonly servers: Readonly<Record<string, number>>;
  readonly told: (rival: RivalName, letters: number, of: number, seconds: number) => void;
}

/** Something that can be run and stopped, with its processes. */
interface Ready {
  readonly processes: Readonly<Record<string, number>>;
  run(): Promise<void>;
  stop(): Promise<void>;
}

/** How many letters a rival gets. */
export const lettersOf = (rival: RivalName, options: BenchOptions): number =>
  rival === 'naive' ? options.naive : options.letters;

/** Runs one rival once, on a database of its own, with an empty Redis. */
export async function runRival(rival: RivalName, round: number, options: BenchOptions, ground: Ground): Promise<Run> {
  const letters = lettersOf(rival, options);
  const database = await makeDatabase(ground.databaseUrl, `bench_${rival.replaceAll('-', '_')}_${round}`);
  await ground.redis.flushall();
  try {
    const ready = await makeReady(rival, letters, options, ground, database);
    try {
      const told = (done: number, seconds: number): void => {
        ground.told(rival, done, letters, seconds);
      };
      const processes = { ...ready.processes, ...ground.servers };
      const expected = rival === 'text-extraction' ? 0 : letters;
      const watched = { rival, round, letters, expected, database, redis: ground.redis, processes, told };
      return await observe(watched, () => ready.run());
    } finally {
      await ready.stop();
    }
  } finally {
    await database.drop();
  }
}

function makeReady(
  rival: RivalName,
  letters: number,
  { parsers }: BenchOptions,
  { store, redisUrl, redis, folder }: Ground,
  database: BenchDatabase,
): Promise<Ready> {
  const children = (module: string, parts: number): Promise<Ready> => {
    const task = { store, database: database.url, redis: redisUrl, letters, parts };
    return inChildren(
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

async function inChildren(module: string, tasks: Parameters<typeof startChildren>[1]): Promise<Ready> {
  const children = await startChildren(module, tasks);
  const name = (index: number): string => (tasks.length === 1 ? 'script' : `script ${index + 1}`);
  return {
    processes: Object.fromEntries(children.pids.map((pid, index) => [name(index), pid])),
    run: () => children.go(),
    stop: () => children.stop(),
  };
}
