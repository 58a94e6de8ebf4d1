import { availableParallelism } from 'node:os';
import { type Redis } from 'ioredis';
import { type BenchDatabase } from './bench-database.js';
import { type Run, type Sample } from './measure.js';
import { machineMilliseconds, treeMilliseconds } from './process-times.js';

/** A run to observe, with the servers and processes that are measured. */
export interface ObservedRun {
  readonly rival: string;
  readonly round: number;
  readonly letters: number;
  /** Number of documents in the database after the run. */
  readonly expected: number;
  readonly database: BenchDatabase;
  readonly redis: Redis;
  /** Ids of the measured processes by name; their child processes are included. */
  readonly processes: Readonly<Record<string, number>>;
  readonly onProgress: (letters: number, seconds: number) => void;
}

const sampleIntervalMs = 1_000;

/**
 * Runs `work` and measures its duration, the processor time of each process, and the sizes of Postgres and Redis.
 * @throws Error if the database does not contain the expected number of documents afterwards
 */
export async function observe(observed: ObservedRun, work: () => Promise<void>): Promise<Run> {
  const { database, redis, processes, rival, round, letters, expected } = observed;
  const times = (): Map<string, number> =>
    new Map(Object.entries(processes).map(([name, pid]) => [name, treeMilliseconds(pid)]));
  const sizeBefore = await database.size();
  const memoryBefore = await memoryOf(redis);
  const before = times();
  const machineBefore = machineMilliseconds();
  const started = performance.now();
  const samples: Sample[] = [{ seconds: 0, letters: 0, postgres: 0 }];
  let maxMemory = memoryBefore;
  const sample = async (): Promise<void> => {
    const now = await database.letters();
    maxMemory = Math.max(maxMemory, await memoryOf(redis));
    const seconds = (performance.now() - started) / 1_000;
    const postgres = treeMilliseconds(processes['Postgres'] ?? 0) - (before.get('Postgres') ?? 0);
    samples.push({ seconds, letters: now, postgres });
    observed.onProgress(now, seconds);
  };
  const watching = new AbortController();
  const watch = (async () => {
    while (!watching.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, sampleIntervalMs));
      await sample();
    }
  })();
  try {
    await work();
  } finally {
    watching.abort();
  }
  const seconds = (performance.now() - started) / 1_000;
  const after = times();
  const machine = machineMilliseconds() - machineBefore;
  await watch;
  const documents = await database.documents();
  if (documents !== expected) throw new Error(`${rival}: ${documents} of ${expected} documents are in the database.`);
  const cpu = Object.fromEntries([...after].map(([name, time]) => [name, (time - (before.get(name) ?? 0)) / letters]));
  const own = Object.values(cpu).reduce((sum, value) => sum + value * letters, 0);
  return {
    rival,
    round,
    letters,
    seconds,
    cpu,
    bytes: { postgres: ((await database.size()) - sizeBefore) / letters, redis: (maxMemory - memoryBefore) / letters },
    foreign: Math.max(0, machine - own) / (seconds * 1_000 * availableParallelism()),
    samples: samples.map((one) => (one === samples.at(-1) ? { ...one, letters } : one)),
  };
}

async function memoryOf(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? 0);
}
