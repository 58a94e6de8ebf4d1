import { type RetryPolicy } from '#domain/events/cloud-event.js';
import { events, type QueueEvent, type QueueKey, queues } from '#domain/pipeline.js';
import { type JobsOptions } from 'bullmq';

/** Dead letters are kept for 30 days. */
const removeOnFail = { age: 30 * 24 * 3_600, count: 10_000 } as const;

/** Returns the options of a job: the retry policy with the most attempts among those of its events. */
export function jobOptions<Key extends QueueKey>(key: Key, types: readonly QueueEvent<Key>['type'][]): JobsOptions {
  const policies: readonly RetryPolicy[] = types.map((type) => events[type].retry);
  return {
    removeOnComplete: { count: queues[key].finishedJobsKept },
    removeOnFail,
    attempts: Math.max(1, ...policies.map((policy) => policy.attempts)),
    backoff: {
      type: 'exponential',
      delay: Math.min(...policies.map((policy) => policy.firstDelayMs)),
      jitter: 0.5,
    },
  };
}
