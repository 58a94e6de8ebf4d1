import { type Fault, type Stage } from '../fault.js';
import { type Direction } from '../house/line.js';
import { until } from '../until.js';

const longestWait = 20_000;
const documentsHeld = 12;

/**
 * Fault 2: ingest dies when documents are stored and not yet on the queue, and when they are on the queue and still
 * marked as waiting. Its line to Redis is held, so that it can be killed at that very moment: the questions for the
 * former, the answers for the latter.
 */
export const killIngestAroundEnqueue: Fault = {
  name: 'kill-ingest-around-enqueue',
  title: 'kill -9 of ingest between storing and enqueuing, and between enqueuing and clearing the marker',
  lines: ['ingest'],
  letters: 120,
  strike: async (stage) => {
    const directions: readonly Direction[] = ['questions', 'answers'];
    for (const direction of directions) {
      await stage.anyMoment(100, 800);
      await killHolding(stage, direction);
    }
  },
};

async function killHolding(
  { house, observer, maker, sender, check, note }: Stage,
  direction: Direction,
): Promise<void> {
  const line = house.lines.get('ingest');
  const [ingest] = house.running('ingest');
  if (line === undefined || ingest === undefined) throw new Error('There is no ingest on a line.');
  const before = await jobsEver(observer);
  line.hold(direction);
  const documents = Array.from({ length: documentsHeld }, () => maker.next());
  const answers = await Promise.all(documents.map((document) => sender.post(document)));
  check(
    'documents are accepted while Redis is silent',
    answers.every(({ status }) => status === 202),
  );
  if (direction === 'answers') {
    await until('a job of which ingest does not hear', longestWait, async () => (await jobsEver(observer)) > before);
  }
  const marked = new Set(await house.store.listPending(1_000));
  check(
    'their markers stand',
    documents.every(({ documentId }) => marked.has(documentId)),
  );
  await house.kill(ingest);
  line.cut();
  await house.start('ingest');
  for (const document of documents) await sender.send(document);
  note(`${documentsHeld} ${direction === 'questions' ? 'stored and not enqueued' : 'enqueued and still marked'}`);
}

/** Jobs that the first queue ever had. */
async function jobsEver(observer: Stage['observer']): Promise<number> {
  return Number((await observer.redis.get(observer.queues.rawDocuments.toKey('id'))) ?? 0);
}
