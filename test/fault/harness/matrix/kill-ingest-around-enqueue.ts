import { type Fault, type FaultContext } from '../fault.js';
import { type Direction } from '../stack/tcp-proxy.js';
import { until } from '../until.js';

const waitTimeoutMs = 20_000;
const documentsHeld = 12;

/**
 * Fault 2: ingest is killed when documents are stored and not enqueued, and when they are enqueued and still have their
 * pending marker. Its proxy to Redis holds the requests for the former, the responses for the latter.
 */
export const killIngestAroundEnqueue: Fault = {
  name: 'kill-ingest-around-enqueue',
  title: 'kill -9 of ingest between storing and enqueuing, and between enqueuing and clearing the marker',
  proxies: ['ingest'],
  letters: 120,
  inject: async (context) => {
    const directions: readonly Direction[] = ['requests', 'responses'];
    for (const direction of directions) {
      await context.randomPause(100, 800);
      await killHolding(context, direction);
    }
  },
};

async function killHolding(
  { stack, observer, letterFactory, sender, check, note }: FaultContext,
  direction: Direction,
): Promise<void> {
  const proxy = stack.proxies.get('ingest');
  const [ingest] = stack.running('ingest');
  if (proxy === undefined || ingest === undefined) throw new Error('No ingest with a proxy is running.');
  const before = await countJobsCreated(observer);
  proxy.hold(direction);
  const documents = Array.from({ length: documentsHeld }, () => letterFactory.next());
  const answers = await Promise.all(documents.map((document) => sender.post(document)));
  check(
    'documents are accepted while Redis does not respond',
    answers.every(({ status }) => status === 202),
  );
  if (direction === 'responses') {
    await until('a job whose response is held', waitTimeoutMs, async () => (await countJobsCreated(observer)) > before);
  }
  const marked = new Set(await stack.store.listPending(1_000));
  check(
    'their pending markers remain',
    documents.every(({ documentId }) => marked.has(documentId)),
  );
  await stack.kill(ingest);
  proxy.disconnect();
  await stack.start('ingest');
  for (const document of documents) await sender.send(document);
  note(`${documentsHeld} ${direction === 'requests' ? 'stored and not enqueued' : 'enqueued and still pending'}`);
}

/** Returns the number of jobs that were ever added to the first queue. */
async function countJobsCreated(observer: FaultContext['observer']): Promise<number> {
  return Number((await observer.redis.get(observer.queues.rawDocuments.toKey('id'))) ?? 0);
}
