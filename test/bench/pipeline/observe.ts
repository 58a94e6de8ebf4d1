import { availableParallelism } from 'node:os';
import { type Redis } from 'ioredis';
import { type BenchDatabase } from './bench-database.js';
import { type Run, type Sample } from './measure.js';
import { machineMilliseconds, treeMilliseconds } from './process-times.js';

/** What a run is watched by. */
export interface Watched {
  readonly rival: string;
  readonly round: number;
  readonly letters: number;
  /** Documents that are in the database at the end. */
  readonly expected: number;
  readonly database: BenchDatabase;
  readonly redis: Redis;
  /** Processes whose time is told, by name; those below them are counted in. */
  readonly processes: Readonly<Record<string, number>>;
  readonly told: (letters: number, seconds: number) => void;
}

const pause = 1_000;

/** Lets `work` run and measures it: time, processor time by process, and what the stores take up. */
export async function observe(watched: Watched, work: () => Promise<void>): Promise<Run> {
  const { database, redis, processes, rival, round, letters, expected } = watched;
  const times = (): Map<string, number> =>
    new Map(Object.entries(processes).map(([name, pid]) => [name, treeMilliseconds(pid)]));
  const sizeBefore = await database.size();
  const memoryBefore = await memoryOf(redis);
  const before = times();
  const machineBefore = machineMilliseconds();
  const started = performance.now();
  const samples: Sample[] = [{ seconds: 0, letters: 0, postgres: 0 }];
  let mostMemory = memoryBefore;
  const sample = async (): Promise<void> => {
    const now = await database.letters();
    mostMemory = Math.max(mostMemory, await memoryOf(redis));
    const seconds = (performance.now() - started) / 1_000;
    const postgres = treeMilliseconds(processes['Postgres'] ?? 0) - (before.get('Postgres') ?? 0);
    samples.push({ seconds, letters: now, postgres });
    watched.told(now, seconds);
  };
  const watching = new AbortController();
  const watch = (async () => {
    while (!watching.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, pause));
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
  const ended = await database.documents();
  if (ended !== expected) throw new Error(`${rival}: ${ended} of ${expected} documents are in the database.`);
  const cpu = Object.fromEntries([...after].map(([name, time]) => [name, (time - (before.get(name) ?? 0)) / letters]));
  const own = Object.values(cpu).reduce((sum, value) => sum + value * letters, 0);
  return {
    rival,
    round,
    letters,
    seconds,
    cpu,
    bytes: { postgres: ((await database.size()) - sizeBefore) / letters, redis: (mostMemory - memoryBefore) / letters },
    foreign: Math.max(0, machine - own) / (seconds * 1_000 * availableParallelism()),
    samples: samples.map((one) => (one === samples.at(-1) ? { ...one, letters } : one)),
  };
}

async function memoryOf(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? 0);
}
