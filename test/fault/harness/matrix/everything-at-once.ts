import { z } from 'zod';
import { type Fault, type Stage } from '../fault.js';
import { killAfterCommit } from './kill-indexer-after-commit.js';

const sweptSchema = z.object({ looked: z.int(), enqueued: z.int() });
const sweeps = 10;

/**
 * Redis is emptied in the middle of thousands of letters and the indexer killed between commit and acknowledge; and a
 * sweep of a full backlog, ten times over, adds nothing.
 */
export const everythingAtOnce: Fault = {
  name: 'everything-at-once',
  title:
    'FLUSHALL in the middle of 5,000 letters, the indexer killed between commit and acknowledge; ten sweeps of a full backlog',
  letters: 5_000,
  perSecond: 400,
  lines: ['indexer'],
  settings: { RATIONALE_SWEEP_AGE: '0' },
  strike: async (stage) => {
    await stage.anyMoment(2_000, 4_000);
    await killAfterCommit(stage);
    await stage.observer.redis.flushall();
    stage.note(`emptied after ${stage.load.sent} letters`);
    await stage.anyMoment(1_000, 2_000);
    await killAfterCommit(stage);
    stage.load.end();
    await stage.load.finished;
    await sweepFullBacklog(stage);
  },
};

/** With every worker frozen, what the first sweep enqueues is all that later ones find on the queue. */
async function sweepFullBacklog({ house, observer, check, note }: Stage): Promise<void> {
  const parsers = house.running('parser').map(({ pid }) => pid);
  for (const pid of parsers) process.kill(pid, 'SIGSTOP');
  const first = await sweep(house.url('indexer'));
  const backlog = await observer.outstanding('rawDocuments');
  let more = 0;
  for (let run = 0; run < sweeps; run += 1) more += (await sweep(house.url('indexer'))).enqueued;
  check(`${sweeps} sweeps of a full backlog add nothing, and not ${more}`, more === 0);
  check('the queue is as long as before', (await observer.outstanding('rawDocuments')) === backlog);
  for (const pid of parsers) process.kill(pid, 'SIGCONT');
  note(`the sweep brought back ${first.enqueued} of ${first.looked}, ${sweeps} more brought ${more}`);
}

async function sweep(indexerUrl: string): Promise<z.infer<typeof sweptSchema>> {
  const response = await fetch(`${indexerUrl}/v1/sweeps`, { method: 'POST' });
  if (!response.ok) throw new Error(`The indexer answered ${response.status} to a sweep.`);
  return sweptSchema.parse(await response.json());
}
