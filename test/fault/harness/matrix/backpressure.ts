import { readFile } from 'node:fs/promises';
import { redisLevel } from '../books/audit-redis.js';
import { type Fault, type Stage } from '../fault.js';

const documents = 3_000;
const perBatch = 100;
const mostUnindexed = 20;
/** Jobs that a parser may have in hand when it finds that too many wait, and those that it sends for them. */
const mostInHand = 5;
/** Bytes that a document may take in Redis while it waits: a reference, and no text. */
const mostPerDocument = 1_500;
const mostGrowth = 200_000_000;

/** Fault 20: parsers stand still while documents come in; then the indexer does. Nothing fills up. */
export const backpressure: Fault = {
  name: 'backpressure',
  title: `the parser frozen while ${documents} documents come; then the indexer frozen`,
  letters: 50,
  settings: { RATIONALE_MAX_UNINDEXED_JOBS: String(mostUnindexed) },
  strike: async (stage) => {
    stage.load.end();
    await stage.load.finished;
    await pastFrozenParser(stage);
    await pastFrozenIndexer(stage);
  },
};

async function pastFrozenParser({ house, observer, maker, sender, check, note }: Stage): Promise<void> {
  const parser = pidOf(house.running('parser'));
  const ingest = pidOf(house.running('ingest'));
  const before = { redis: await redisLevel(observer), ingest: await residentMemory(ingest) };
  process.kill(parser, 'SIGSTOP');
  for (let sent = 0; sent < documents; sent += perBatch) {
    await sender.sendBatch(Array.from({ length: perBatch }, () => maker.next()));
  }
  const each = ((await redisLevel(observer)).memory - before.redis.memory) / documents;
  const growth = (await residentMemory(ingest)) - before.ingest;
  check(`a waiting document takes ${Math.round(each)} bytes in Redis`, each < mostPerDocument);
  check(`ingest grew by ${growth} bytes`, growth < mostGrowth);
  note(`${Math.round(each)} bytes a document in Redis`);
  process.kill(parser, 'SIGCONT');
}

async function pastFrozenIndexer({ house, observer, anyMoment, check, note }: Stage): Promise<void> {
  const indexer = pidOf(house.running('indexer'));
  process.kill(indexer, 'SIGSTOP');
  let longest = 0;
  for (let look = 0; look < 20; look += 1) {
    await anyMoment(100, 200);
    longest = Math.max(longest, await observer.outstanding('determinations'));
  }
  process.kill(indexer, 'SIGCONT');
  check(
    `parsers stop when ${mostUnindexed} jobs wait to be indexed; ${longest} did`,
    longest <= mostUnindexed + mostInHand,
  );
  note(`${longest} jobs waited for the indexer`);
}

function pidOf(running: readonly { readonly pid: number }[]): number {
  const [first] = running;
  if (first === undefined) throw new Error('The service does not run.');
  return first.pid;
}

/** Bytes; 0 where the system shows none. */
async function residentMemory(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0');
  return Number(statm.split(' ')[1]) * 4_096;
}
