import { readFile } from 'node:fs/promises';
import { redisUsage } from '../audit/audit-redis.js';
import { type Fault, type FaultContext } from '../fault.js';

const documents = 3_000;
const documentsPerBatch = 100;
const maxUnindexedJobs = 20;
/** Jobs that a parser may have in progress when it notices the limit, and the jobs that it enqueues for them. */
const maxJobsInProgress = 5;
/** Bytes that a waiting document may take in Redis: a reference without text. */
const maxBytesPerDocument = 1_500;
const maxGrowthBytes = 200_000_000;

/** Fault 20: the parser is frozen while documents are sent, then the indexer. Neither Redis nor ingest fills up. */
export const backpressure: Fault = {
  name: 'backpressure',
  title: `the parser frozen while ${documents} documents are sent; then the indexer frozen`,
  letters: 50,
  settings: { RATIONALE_MAX_UNINDEXED_JOBS: String(maxUnindexedJobs) },
  inject: async (context) => {
    context.load.stop();
    await context.load.finished;
    await freezeParser(context);
    await freezeIndexer(context);
  },
};

async function freezeParser({ stack, observer, letterFactory, sender, check, note }: FaultContext): Promise<void> {
  const parser = pidOf(stack.running('parser'));
  const ingest = pidOf(stack.running('ingest'));
  const before = { redis: await redisUsage(observer), ingest: await residentMemory(ingest) };
  process.kill(parser, 'SIGSTOP');
  for (let sent = 0; sent < documents; sent += documentsPerBatch) {
    await sender.sendBatch(Array.from({ length: documentsPerBatch }, () => letterFactory.next()));
  }
  const each = ((await redisUsage(observer)).memory - before.redis.memory) / documents;
  const growth = (await residentMemory(ingest)) - before.ingest;
  check(`a waiting document takes ${Math.round(each)} bytes in Redis`, each < maxBytesPerDocument);
  check(`ingest grew by ${growth} bytes`, growth < maxGrowthBytes);
  note(`${Math.round(each)} bytes per document in Redis`);
  process.kill(parser, 'SIGCONT');
}

async function freezeIndexer({ stack, observer, randomPause, check, note }: FaultContext): Promise<void> {
  const indexer = pidOf(stack.running('indexer'));
  process.kill(indexer, 'SIGSTOP');
  let longest = 0;
  for (let sample = 0; sample < 20; sample += 1) {
    await randomPause(100, 200);
    longest = Math.max(longest, await observer.outstanding('determinations'));
  }
  process.kill(indexer, 'SIGCONT');
  check(
    `at most about ${maxUnindexedJobs} jobs wait to be indexed, not ${longest}`,
    longest <= maxUnindexedJobs + maxJobsInProgress,
  );
  note(`${longest} jobs waited for the indexer`);
}

function pidOf(running: readonly { readonly pid: number }[]): number {
  const [first] = running;
  if (first === undefined) throw new Error('The service is not running.');
  return first.pid;
}

/** Returns bytes; 0 on systems without `/proc`. */
async function residentMemory(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0');
  return Number(statm.split(' ')[1]) * 4_096;
}
