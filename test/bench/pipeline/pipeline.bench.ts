/**
 * Measures the cost of the pipeline and compares it with a script that uses the same parser and writes the same rows, in
 * one process and in two, and with a naive pipeline. All read the same generated letters from one raw store and write to
 * separate databases of one Postgres. They run in turn, round by round.
 *
 *   npm run bench:pipeline -- --letters 5000 --kind text|pdf --rounds 3 [--naive 3000] [--rivals script,pipeline]
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { startServers } from '../../../tools/servers/servers.js';
import { serverProcess } from './bench-database.js';
import { type BenchOptions, readBenchOptions } from './bench-options.js';
import { chartOf } from './chart.js';
import { fillStore } from './fill-store.js';
import { type Run, speedOf } from './measure.js';
import { byRival, goalsOf, reportOf } from './report.js';
import { type BenchEnvironment, runRival } from './rivals.js';
import { stageCosts } from './stage-costs.js';

const print = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Overwrites the current line of a terminal. */
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(78)}`);
};

async function bench(options: BenchOptions): Promise<readonly Run[]> {
  const folder = resolve(options.data);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const stops: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    print(`Generating ${options.letters} ${options.kind} letters`);
    const store = await fillStore(join(folder, 'raw'), options, (done) => {
      progress(`  ${done} letters generated`);
    });
    print(`  ${store.letters} letters of ${(store.bytes / store.letters).toFixed(0)} bytes`);
    const servers = await startServers(join(folder, 'servers'), {}, print);
    stops.unshift(() => servers.stop());
    const redis = new Redis(servers.redisUrl, { maxRetriesPerRequest: 3 });
    stops.unshift(() => {
      redis.disconnect();
    });
    const environment: BenchEnvironment = {
      databaseUrl: servers.databaseUrl,
      redisUrl: servers.redisUrl,
      redis,
      store: store.folder,
      folder,
      servers: {
        Postgres: await serverProcess(servers.databaseUrl),
        Redis: Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]),
      },
      onProgress: (rival, letters, of, seconds) => {
        progress(`  ${rival}: ${letters} of ${of} letters, ${(letters / seconds).toFixed(0)} a second`);
      },
    };
    return await rounds(options, environment);
  } finally {
    for (const stop of stops) await stop();
  }
}

async function rounds(options: BenchOptions, environment: BenchEnvironment): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const rival of options.rivals) {
      const run = await runRival(rival, round, options, environment);
      runs.push(run);
      progress('');
      print(`\rround ${round}, ${rival}: ${speedOf(run).toFixed(0)} letters a second`);
    }
    await write(options, runs);
  }
  return runs;
}

/** Writes the measurements so far after each round, so that an interrupted run keeps its complete rounds. */
async function write({ out, ...options }: BenchOptions, runs: readonly Run[]): Promise<void> {
  const { letters, kind, naive, parsers, seed } = options;
  const results = byRival(runs);
  const measured = {
    letters,
    kind,
    naive,
    parsers,
    seed,
    cores: availableParallelism(),
    node: process.version,
    goals: goalsOf(results, kind),
    stages,
    runs,
  };
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, `${JSON.stringify(measured, null, 2)}\n`);
  await writeFile(out.replace(/\.json$/, '.svg'), chartOf(results, titleOf(options, runs)));
}

function titleOf({ letters, kind }: Pick<BenchOptions, 'letters' | 'kind'>, runs: readonly Run[]): string {
  const measured = Math.max(...runs.map(({ round }) => round));
  return `${letters} ${kind} letters, ${measured === 1 ? '1 round' : `${measured} rounds`}, ${availableParallelism()} cores`;
}

const options = readBenchOptions(process.argv.slice(2));
print('Measuring the stages of a text letter in one process');
const stages = await stageCosts(options.seed);
const runs = await bench(options);
const results = byRival(runs);
process.stdout.write(
  `${titleOf(options, runs)}\n${reportOf(results, goalsOf(results, options.kind))}\n\nwritten: ${options.out} and its chart\n`,
);
