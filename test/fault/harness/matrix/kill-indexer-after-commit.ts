import { z } from 'zod';
import { type Fault, type FaultContext } from '../fault.js';
import { until } from '../until.js';

const waitTimeoutMs = 20_000;
const jobSchema = z.object({ events: z.array(z.object({ subject: z.string() })) });

/**
 * Fault 3: the indexer is killed when its transaction is committed and its job not acknowledged. Its requests to Redis are
 * held; it is killed when the documents of an active job are in the database.
 */
export const killIndexerAfterCommit: Fault = {
  name: 'kill-indexer-after-commit',
  title: 'kill -9 of the indexer between COMMIT and the end of its job',
  proxies: ['indexer'],
  inject: async (context) => {
    for (let round = 0; round < context.rounds; round += 1) {
      await context.randomPause(200, 1_000);
      await killAfterCommit(context);
    }
  },
};

/** Kills the indexer when a job is committed and not acknowledged, and restarts it. */
export async function killAfterCommit(context: FaultContext): Promise<void> {
  const { stack, note } = context;
  const proxy = stack.proxies.get('indexer');
  const [indexer] = stack.running('indexer');
  if (proxy === undefined || indexer === undefined) throw new Error('No indexer with a proxy is running.');
  const committed = await until('a job that is committed and not acknowledged', waitTimeoutMs, async () => {
    proxy.hold('requests');
    const found = await committedJob(context);
    // It was idle, or its transaction is open: let it continue for a moment, then hold again.
    if (found === null) proxy.release('requests');
    return found;
  });
  await stack.kill(indexer);
  proxy.disconnect();
  await stack.start('indexer');
  note(`${committed} committed and not acknowledged`);
}

/** Returns the number of stored documents of active jobs; null when there are none. */
async function committedJob({ observer }: FaultContext): Promise<number | null> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const jobs = await observer.queues.determinations.getActive();
    const subjects = jobs.flatMap(({ data }) => jobSchema.parse(data).events.map(({ subject }) => subject));
    const [row] = await observer.query<{ there: number }>(
      `SELECT count(*)::integer AS there FROM documents WHERE encode(document_id, 'hex') = ANY ($1)`,
      [subjects],
    );
    if (row !== undefined && row.there > 0) return row.there;
  }
  return null;
}
