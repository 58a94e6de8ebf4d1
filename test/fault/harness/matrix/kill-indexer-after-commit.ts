import { z } from 'zod';
import { type Fault, type Stage } from '../fault.js';
import { until } from '../until.js';

const longestWait = 20_000;
const jobSchema = z.object({ events: z.array(z.object({ subject: z.string() })) });

/**
 * Fault 3: the indexer dies when its transaction is committed and its job not yet done. What it asks of Redis is held;
 * it is killed when the documents of a job that is still active are in the database.
 */
export const killIndexerAfterCommit: Fault = {
  name: 'kill-indexer-after-commit',
  title: 'kill -9 of the indexer between COMMIT and the end of its job',
  lines: ['indexer'],
  strike: async (stage) => {
    for (let round = 0; round < stage.rounds; round += 1) {
      await stage.anyMoment(200, 1_000);
      await killAfterCommit(stage);
    }
  },
};

/** Kills the indexer when a job is committed and not acknowledged, and starts it again. */
export async function killAfterCommit(stage: Stage): Promise<void> {
  const { house, note } = stage;
  const line = house.lines.get('indexer');
  const [indexer] = house.running('indexer');
  if (line === undefined || indexer === undefined) throw new Error('There is no indexer on a line.');
  const committed = await until('a job that is committed and not done', longestWait, async () => {
    line.hold('questions');
    const found = await committedJob(stage);
    // It was idle, or its transaction is still open: it gets on for a moment and is held again.
    if (found === null) line.letThrough('questions');
    return found;
  });
  await house.kill(indexer);
  line.cut();
  await house.start('indexer');
  note(`${committed} committed and not acknowledged`);
}

/** Documents of active jobs that are in the database already; null where there are none. */
async function committedJob({ observer }: Stage): Promise<number | null> {
  for (let look = 0; look < 10; look += 1) {
    const jobs = await observer.queues.determinations.getActive();
    const subjects = jobs.flatMap(({ data }) => jobSchema.parse(data).events.map(({ subject }) => subject));
    const [row] = await observer.ask<{ there: number }>(
      `SELECT count(*)::integer AS there FROM documents WHERE encode(document_id, 'hex') = ANY ($1)`,
      [subjects],
    );
    if (row !== undefined && row.there > 0) return row.there;
  }
  return null;
}
