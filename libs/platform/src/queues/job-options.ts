import { type RetryPolicy } from '#domain/events/cloud-event.js';
import { type EventType, events } from '#domain/pipeline.js';
import { type JobsOptions } from 'bullmq';

/** Finished jobs kept for a look, and dead letters kept for a month. */
const kept = { removeOnComplete: { count: 1_000 }, removeOnFail: { age: 30 * 24 * 3_600, count: 10_000 } } as const;

/** A job's options from the most patient retry policy of the events in it. */
export function jobOptions(types: readonly EventType[]): JobsOptions {
  const policies: readonly RetryPolicy[] = types.map((type) => events[type].retry);
  return {
    ...kept,
    attempts: Math.max(1, ...policies.map((policy) => policy.attempts)),
    backoff: {
      type: 'exponential',
      delay: Math.min(...policies.map((policy) => policy.firstDelay)),
      jitter: 0.5,
    },
  };
}
