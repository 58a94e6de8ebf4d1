/**
 * What the pipeline costs, against a straight script with the same parser and the same writing, in one process and in
 * two, and against a naive pipeline. All of them read the same generated letters from one raw store and write to
 * databases of their own on one Postgres; they are run in turn, round by round.
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
import { type Ground, runRival } from './rivals.js';
import { stageCosts } from './stage-costs.js';

const say = (words: string): void => {
  process.stderr.write(`${words}\n`);
};

/** One line that is written over and over. */
const progress = (words: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${words.padEnd(78)}`);
};

async function bench(options: BenchOptions): Promise<readonly Run[]> {
  const folder = resolve(options.data);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const stops: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    say(`Making ${options.letters} ${options.kind} letters`);
    const store = await fillStore(join(folder, 'raw'), options, (done) => {
      progress(`  ${done} letters made`);
    });
    say(`  ${store.letters} letters of ${(store.bytes / store.letters).toFixed(0)} bytes`);
    const servers = await startServers(join(folder, 'servers'), {}, say);
    stops.unshift(() => servers.stop());
    const redis = new Redis(servers.redisUrl, { maxRetriesPerRequest: 3 });
    stops.unshift(() => {
      redis.disconnect();
    });
    const ground: Ground = {
      databaseUrl: servers.databaseUrl,
      redisUrl: servers.redisUrl,
      redis,
      store: store.folder,
      folder,
      servers: {
        Postgres: await serverProcess(servers.databaseUrl),
        Redis: Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]),
      },
      told: (rival, letters, of, seconds) => {
        progress(`  ${rival}: ${letters} of ${of} letters, ${(letters / seconds).toFixed(0)} a second`);
      },
    };
    return await rounds(options, ground);
  } finally {
    for (const stop of stops) await stop();
  }
}

async function rounds(options: BenchOptions, ground: Ground): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const rival of options.rivals) {
      const run = await runRival(rival, round, options, ground);
      runs.push(run);
      progress('');
      say(`\rround ${round}, ${rival}: ${speedOf(run).toFixed(0)} letters a second`);
    }
    await write(options, runs);
  }
  return runs;
}

/** Writes what was measured so far, after every round: a long run that breaks off keeps its whole rounds. */
async function write({ out, ...options }: BenchOptions, runs: readonly Run[]): Promise<void> {
  const { letters, kind, naive, parsers, seed } = options;
  const gathered = byRival(runs);
  const measured = {
    letters,
    kind,
    naive,
    parsers,
    seed,
    cores: availableParallelism(),
    node: process.version,
    goals: goalsOf(gathered, kind),
    stages,
    runs,
  };
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, `${JSON.stringify(measured, null, 2)}\n`);
  await writeFile(out.replace(/\.json$/, '.svg'), chartOf(gathered, titleOf(options, runs)));
}

function titleOf({ letters, kind }: Pick<BenchOptions, 'letters' | 'kind'>, runs: readonly Run[]): string {
  const measured = Math.max(...runs.map(({ round }) => round));
  return `${letters} ${kind} letters, ${measured === 1 ? '1 round' : `${measured} rounds`}, ${availableParallelism()} cores`;
}

const options = readBenchOptions(process.argv.slice(2));
say('Measuring the stages of a text letter in one process');
const stages = await stageCosts(options.seed);
const runs = await bench(options);
const gathered = byRival(runs);
process.stdout.write(
  `${titleOf(options, runs)}\n${reportOf(gathered, goalsOf(gathered, options.kind))}\n\nwritten: ${options.out} and its chart\n`,
);
