/**
 * Measures statistics and search: writes facts and words into a new database, starts the reporter, and measures its load
 * time, its memory, the duration of single requests, and the waiting times of concurrent users who send a request every
 * five seconds while letters change. Prints tables, writes JSON, deletes the data.
 */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '#database/migrate.js';
import { type ServiceProcess, startServiceProcess } from '../../../tools/launcher/service-process.js';
import { startServers } from '../../../tools/servers/servers.js';
import { fillFacts, touchFacts } from './fill-facts.js';
import { fillWords } from './fill-words.js';
import { nextRequest, singleRequests } from './requests.js';

const requestIntervalMs = 5_000;
const changeIntervalMs = 3_000;
const repetitions = 5;

const { values: options } = parseArgs({
  options: {
    determinations: { type: 'string', default: '3000000' },
    /** Number of letters with words to search; writing them takes most of the time. */
    worded: { type: 'string', default: '10000000' },
    users: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '20161122' },
    json: { type: 'string' },
  },
});

const print = (line: string) => process.stderr.write(`${line}\n`);
const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10;

const folder = await mkdtemp(join(tmpdir(), 'rationale-bench-statistics-'));
// The embedded Postgres runs as another user where this runs as root.
await chmod(folder, 0o755);
const servers = await startServers(
  folder,
  { databaseUrl: process.env['DATABASE_URL'], redisUrl: process.env['REDIS_URL'] },
  print,
);
try {
  await bench();
} finally {
  await servers.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function bench(): Promise<void> {
  await migrate(servers.databaseUrl);
  const client = new pg.Client({ connectionString: servers.databaseUrl });
  await client.connect();
  const filled = performance.now();
  const amount = await fillFacts(client, Number(options.determinations), (done) => {
    process.stderr.write(`\rfacts written: ${Math.round(done * 100)} %`);
  });
  print(`\n${amount.letters} letters, ${amount.determinations} determinations in ${seconds(filled)} s`);
  const worded = performance.now();
  await fillWords(client, Math.min(amount.letters, Number(options.worded)), (done) => {
    process.stderr.write(`\rwords written: ${Math.round(done * 100)} %`);
  });
  print(`\nwords in ${seconds(worded)} s`);
  const started = performance.now();
  const reporter = await startServiceProcess(
    'reporter',
    {
      ...process.env,
      DATABASE_URL: servers.databaseUrl,
      REDIS_URL: servers.redisUrl,
      RATIONALE_REPORTER_PORT: '0',
      RATIONALE_RAW_STORE: join(folder, 'raw'),
      RATIONALE_LOG_LEVEL: 'warn',
    },
    join(folder, 'reporter.log'),
  );
  try {
    await waitUntilLoaded(reporter);
    const load = { seconds: seconds(started), megabytes: await residentMegabytes(reporter.pid) };
    print(`reporter loaded in ${load.seconds} s, ${load.megabytes} MB`);
    const alone = await measureAlone(client, reporter.url, amount.letters);
    const together = await measureConcurrent(client, reporter.url, amount.letters);
    const result = { ...amount, load, alone, together, megabytesAfter: await residentMegabytes(reporter.pid) };
    console.table(alone);
    console.table(together);
    if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await reporter.stop();
    await client.query('TRUNCATE letter_facts, letter_words');
    await client.end();
  }
}

async function waitUntilLoaded(reporter: ServiceProcess): Promise<void> {
  for (;;) {
    const response = await fetch(`${reporter.url}/v1/statistics/outcomes?by=year`);
    await response.arrayBuffer();
    if (response.ok) return;
    await pause(100);
  }
}

async function residentMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

/** Sends a request and returns its duration in milliseconds. */
async function send(url: string, path: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${url}${path}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} returned ${response.status}.`);
  return performance.now() - start;
}

/** Measures each request alone. Letters change before each one, so that no cached answer is used. */
async function measureAlone(client: pg.Client, url: string, letters: number) {
  const rows: { question: string; median: number; most: number }[] = [];
  for (const path of singleRequests) {
    const times: number[] = [];
    for (let time = 0; time < repetitions; time += 1) {
      await touchFacts(client, letters, rows.length * repetitions + time);
      await fetch(`${url}/v1/determinations?limit=1&caseNumber=NONE-0`, { headers: { 'cache-control': 'no-cache' } });
      times.push(await send(url, path));
    }
    rows.push({ question: path, median: quantile(times, 0.5), most: quantile(times, 1) });
  }
  return rows;
}

/** Measures concurrent users who each send a request every five seconds, while letters change. */
async function measureConcurrent(client: pg.Client, url: string, letters: number) {
  const times = { dashboard: [] as number[], 'two-way': [] as number[], search: [] as number[] };
  const ends = performance.now() + Number(options.seconds) * 1_000;
  const user = async (number: number) => {
    const chance = chances(Number(options.seed) + number);
    await pause(chance() * requestIntervalMs);
    while (performance.now() < ends) {
      const began = performance.now();
      const { kind, path } = nextRequest(chance);
      times[kind].push(await send(url, path));
      await pause(Math.max(0, requestIntervalMs - (performance.now() - began)));
    }
  };
  const changing = (async () => {
    for (let at = 1; performance.now() < ends; at += 1) {
      await touchFacts(client, letters, at);
      await pause(changeIntervalMs);
    }
  })();
  await Promise.all([changing, ...Array.from({ length: Number(options.users) }, (_, number) => user(number))]);
  return Object.entries(times).map(([kind, of]) => ({
    kind,
    questions: of.length,
    p50: quantile(of, 0.5),
    p95: quantile(of, 0.95),
    most: quantile(of, 1),
  }));
}

/** Returns a quantile in milliseconds, rounded to a tenth. */
function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return Math.round((sorted[at] ?? 0) * 10) / 10;
}

/** Returns a generator of pseudo-random numbers from 0 to 1; the same seed gives the same numbers. */
function chances(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  // The first numbers of adjacent seeds are close to each other: all users would send their requests at the same time.
  for (let skipped = 0; skipped < 3; skipped += 1) next();
  return next;
}
