import { type Queue } from 'bullmq';
import { type Redis } from 'ioredis';
import { withQueueErrors } from '#platform/queues/queue-unavailable-error.js';

/** States of a job that is not finished. */
const outstanding = ['waiting', 'active', 'delayed', 'prioritized'] as const;

/** Jobs requested in one step, and milliseconds that a step may take. */
const jobsPerStep = 1_000;
const maxStepMs = 10_000;

/** The outstanding jobs of a queue. */
export interface OutstandingJobs {
  /** When the oldest document in them was received, milliseconds since 1970; infinite where there is none. */
  readonly oldest: number;
  /** Jobs of low priority: they reparse documents that have a row, so none of theirs can be missing. */
  readonly reparsing: number;
}

/** Checks every outstanding job of a queue without reading its events. `redis` is the queue's own connection. */
export async function outstandingJobs(queue: Queue, redis: Redis): Promise<OutstandingJobs> {
  const ids = await withQueueErrors(queue.name, 'Listing jobs', maxStepMs, queue.getRanges([...outstanding], 0, -1));
  let oldest = Infinity;
  let reparsing = 0;
  for (let from = 0; from < ids.length; from += jobsPerStep) {
    const step = withQueueErrors(
      queue.name,
      'Reading jobs',
      maxStepMs,
      readJobs(queue, redis, ids.slice(from, from + jobsPerStep)),
    );
    for (const { timestamp, priority } of await step) {
      if (priority > 0) reparsing += 1;
      else oldest = Math.min(oldest, timestamp);
    }
  }
  return { oldest, reparsing };
}

async function readJobs(queue: Queue, redis: Redis, ids: readonly string[]) {
  const rows = await Promise.all(ids.map((id) => redis.hmget(queue.toKey(id), 'timestamp', 'priority')));
  // A job without a timestamp was finished and deleted meanwhile.
  return rows.flatMap(([timestamp, priority]) =>
    typeof timestamp === 'string' ? [{ timestamp: Number(timestamp), priority: Number(priority ?? 0) }] : [],
  );
}
