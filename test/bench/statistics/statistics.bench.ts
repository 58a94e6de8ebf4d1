/**
 * Measures statistics and search: loads facts and words of so many determinations straight into a database of its own,
 * starts the real reporter, tells how long it loads and what memory it takes, what questions cost alone, and what twenty users wait for
 * who ask one question each every five seconds while letters change. Prints a table, writes JSON, deletes the data.
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
import { nextQuestion, questionsAlone } from './questions.js';

const betweenQuestions = 5_000;
const betweenChanges = 3_000;
const timesAlone = 5;

const { values: options } = parseArgs({
  options: {
    determinations: { type: 'string', default: '3000000' },
    /** Letters that have words to search: filling them takes the longest by far. */
    worded: { type: 'string', default: '10000000' },
    users: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '20161122' },
    json: { type: 'string' },
  },
});

const say = (words: string) => process.stderr.write(`${words}\n`);
const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10;

const folder = await mkdtemp(join(tmpdir(), 'rationale-bench-statistics-'));
// Postgres runs as a user of its own, who must be able to enter.
await chmod(folder, 0o755);
const servers = await startServers(
  folder,
  { databaseUrl: process.env['DATABASE_URL'], redisUrl: process.env['REDIS_URL'] },
  say,
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
  say(`\n${amount.letters} letters, ${amount.determinations} determinations in ${seconds(filled)} s`);
  const worded = performance.now();
  await fillWords(client, Math.min(amount.letters, Number(options.worded)), (done) => {
    process.stderr.write(`\rwords written: ${Math.round(done * 100)} %`);
  });
  say(`\nwords in ${seconds(worded)} s`);
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
    await loaded(reporter);
    const load = { seconds: seconds(started), megabytes: await residentMegabytes(reporter.pid) };
    say(`the reporter answers after ${load.seconds} s and takes ${load.megabytes} MB`);
    const alone = await askAlone(client, reporter.url, amount.letters);
    const asked = await askTogether(client, reporter.url, amount.letters);
    const result = { ...amount, load, alone, together: asked, megabytesAfter: await residentMegabytes(reporter.pid) };
    console.table(alone);
    console.table(asked);
    if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await reporter.stop();
    await client.query('TRUNCATE letter_facts, letter_words');
    await client.end();
  }
}

async function loaded(reporter: ServiceProcess): Promise<void> {
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

/** Milliseconds that a question takes. */
async function ask(url: string, path: string): Promise<number> {
  const asked = performance.now();
  const response = await fetch(`${url}${path}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} was answered ${response.status}.`);
  return performance.now() - asked;
}

/** Each question by itself, never answered from what was kept. */
async function askAlone(client: pg.Client, url: string, letters: number) {
  const rows: { question: string; median: number; most: number }[] = [];
  for (const path of questionsAlone) {
    const times: number[] = [];
    for (let time = 0; time < timesAlone; time += 1) {
      await touchFacts(client, letters, rows.length * timesAlone + time);
      await fetch(`${url}/v1/determinations?limit=1&caseNumber=NONE-0`, { headers: { 'cache-control': 'no-cache' } });
      times.push(await ask(url, path));
    }
    rows.push({ question: path, median: quantile(times, 0.5), most: quantile(times, 1) });
  }
  return rows;
}

/** Users who ask one question each every five seconds, while letters change. */
async function askTogether(client: pg.Client, url: string, letters: number) {
  const times = { dashboard: [] as number[], 'two-way': [] as number[], search: [] as number[] };
  const ends = performance.now() + Number(options.seconds) * 1_000;
  const user = async (number: number) => {
    const chance = chances(Number(options.seed) + number);
    await pause(chance() * betweenQuestions);
    while (performance.now() < ends) {
      const began = performance.now();
      const { kind, path } = nextQuestion(chance);
      times[kind].push(await ask(url, path));
      await pause(Math.max(0, betweenQuestions - (performance.now() - began)));
    }
  };
  const changing = (async () => {
    for (let at = 1; performance.now() < ends; at += 1) {
      await touchFacts(client, letters, at);
      await pause(betweenChanges);
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

/** Milliseconds, to a tenth. */
function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return Math.round((sorted[at] ?? 0) * 10) / 10;
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed. */
function chances(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  // The first of neighbouring seeds are neighbours: users would all ask at the same moment.
  for (let skipped = 0; skipped < 3; skipped += 1) next();
  return next;
}
