import { type Queue } from 'bullmq';
import { type Redis } from 'ioredis';
import { withTimeout } from '#platform/bounds/with-timeout.js';

/** States in which a job is still to be done. */
const outstanding = ['waiting', 'active', 'delayed', 'prioritized'] as const;

/** Jobs asked for in one step, and milliseconds that a step may take. */
const perStep = 1_000;
const longestStep = 10_000;

/** What is still to be done in a queue. */
export interface OutstandingJobs {
  /** When the oldest document of a job was received, milliseconds since 1970; infinite where there is none. */
  readonly oldest: number;
  /** Jobs of low priority: they read again what has ended, and hold no document that could be missing. */
  readonly rereading: number;
}

/** Looks at every outstanding job of a queue, without reading what it carries. `redis` is the queue's own connection. */
export async function outstandingJobs(queue: Queue, redis: Redis): Promise<OutstandingJobs> {
  const ids = await withTimeout('listing jobs', longestStep, queue.getRanges([...outstanding], 0, -1));
  let oldest = Infinity;
  let rereading = 0;
  for (let from = 0; from < ids.length; from += perStep) {
    const step = withTimeout('reading jobs', longestStep, timesOf(queue, redis, ids.slice(from, from + perStep)));
    for (const { timestamp, priority } of await step) {
      if (priority > 0) rereading += 1;
      else oldest = Math.min(oldest, timestamp);
    }
  }
  return { oldest, rereading };
}

async function timesOf(queue: Queue, redis: Redis, ids: readonly string[]) {
  const read = await Promise.all(ids.map((id) => redis.hmget(queue.toKey(id), 'timestamp', 'priority')));
  // A job that is gone by now was done.
  return read.flatMap(([timestamp, priority]) =>
    typeof timestamp === 'string' ? [{ timestamp: Number(timestamp), priority: Number(priority ?? 0) }] : [],
  );
}
