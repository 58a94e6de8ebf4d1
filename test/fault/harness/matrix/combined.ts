import { z } from 'zod';
import { type Fault, type FaultContext } from '../fault.js';
import { killAfterCommit } from './kill-indexer-after-commit.js';

const sweepSchema = z.object({ looked: z.int(), enqueued: z.int() });
const sweeps = 10;

/**
 * Redis is emptied in the middle of thousands of letters and the indexer is killed between commit and acknowledgement; ten
 * sweeps of a full backlog enqueue nothing twice.
 */
export const combined: Fault = {
  name: 'combined',
  title:
    'FLUSHALL in the middle of 5,000 letters, the indexer killed between commit and acknowledgement; ten sweeps of a full backlog',
  letters: 5_000,
  lettersPerSecond: 400,
  proxies: ['indexer'],
  settings: { RATIONALE_SWEEP_AGE: '0' },
  inject: async (context) => {
    await context.randomPause(2_000, 4_000);
    await killAfterCommit(context);
    await context.observer.redis.flushall();
    context.note(`emptied after ${context.load.sent} letters`);
    await context.randomPause(1_000, 2_000);
    await killAfterCommit(context);
    context.load.stop();
    await context.load.finished;
    await sweepFullBacklog(context);
  },
};

/** With the parsers frozen, later sweeps must find everything on the queue that the first one enqueued. */
async function sweepFullBacklog({ stack, observer, check, note }: FaultContext): Promise<void> {
  const parsers = stack.running('parser').map(({ pid }) => pid);
  for (const pid of parsers) process.kill(pid, 'SIGSTOP');
  const first = await sweep(stack.url('indexer'));
  const backlog = await observer.outstanding('rawDocuments');
  let more = 0;
  for (let run = 0; run < sweeps; run += 1) more += (await sweep(stack.url('indexer'))).enqueued;
  check(`${sweeps} sweeps of a full backlog enqueue nothing, not ${more}`, more === 0);
  check('the length of the queue is unchanged', (await observer.outstanding('rawDocuments')) === backlog);
  for (const pid of parsers) process.kill(pid, 'SIGCONT');
  note(`the sweep enqueued ${first.enqueued} of ${first.looked}, ${sweeps} more enqueued ${more}`);
}

async function sweep(indexerUrl: string): Promise<z.infer<typeof sweepSchema>> {
  const response = await fetch(`${indexerUrl}/v1/sweeps`, { method: 'POST' });
  if (!response.ok) throw new Error(`The indexer answered ${response.status} to a sweep.`);
  return sweepSchema.parse(await response.json());
}
