import { createHash } from 'node:crypto';
import { documentOf } from '#domain/events/document-of.js';
import { bytesPerJob, eventsPerJob, type QueueEvent, type QueueKey, queues } from '#domain/pipeline.js';
import { type Job, type JobsOptions, type Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { withTimeout } from '../bounds/with-timeout.js';
import { chunkEvents } from './chunk-events.js';
import { jobOptions } from './job-options.js';
import { QueueUnavailableError } from './queue-unavailable-error.js';

/** Jobs given to Redis in one call. */
const jobsPerCall = 20;
const longestCall = 5_000;

interface NewJob {
  readonly name: string;
  readonly data: { readonly events: readonly unknown[] };
  readonly opts: JobsOptions;
}

/** Priority of jobs that may wait: whatever has none is taken before them. */
export const lowPriority = 10;

/** Milliseconds since 1970 at which the oldest document of some events was received. */
function oldestReceipt(events: readonly { readonly data: Parameters<typeof documentOf>[0] }[]): number {
  return Math.min(Date.now(), ...events.map(({ data }) => Date.parse(documentOf(data).receivedAt)));
}

/**
 * Puts events on their queue, up to 50 and about one megabyte a job. A job's `timestamp` says when the oldest of its
 * documents was received, so that the sweep can tell from the outstanding jobs which documents may still be in them.
 * @throws QueueUnavailableError when Redis did not take them all; the same events may be sent again, since every reader
 * takes repeats
 */
export async function sendEvents<Key extends QueueKey>(
  key: Key,
  queue: Queue,
  events: readonly QueueEvent<Key>[],
  priority = 0,
): Promise<void> {
  const jobs = chunkEvents(events, { maxEvents: eventsPerJob, maxBytes: bytesPerJob }).map((chunk) => ({
    name: queues[key].job,
    data: { events: chunk },
    opts: {
      ...jobOptions(
        key,
        chunk.map((event) => event.type),
      ),
      priority,
      timestamp: oldestReceipt(chunk),
    },
  }));
  for (let from = 0; from < jobs.length; from += jobsPerCall) {
    await addJobs(queue, jobs.slice(from, from + jobsPerCall));
  }
}

/**
 * Puts events of a job back as jobs of their own, so that one bad event costs itself only. A job's id comes from the
 * first job's and from the event, so that doing it twice adds nothing; priority and timestamp are the first job's.
 * @param delay milliseconds before the new jobs may be taken
 */
export async function splitJob(
  key: QueueKey,
  queue: Queue,
  job: Pick<Job, 'id' | 'timestamp' | 'priority'>,
  events: readonly unknown[],
  delay = 0,
): Promise<void> {
  const { timestamp, priority } = job;
  // BullMQ counts a delay from the timestamp.
  const fromTimestamp = delay === 0 ? 0 : Math.max(0, Date.now() - timestamp) + delay;
  await addJobs(
    queue,
    events.map((event) => ({
      name: queues[key].job,
      data: { events: [event] },
      opts: {
        ...jobOptions(key, queues[key].events),
        jobId: `${String(job.id)}-${digest(event)}`,
        delay: fromTimestamp,
        timestamp,
        priority,
      },
    })),
  );
}

async function addJobs(queue: Queue, jobs: NewJob[]): Promise<void> {
  const { connection } = queue.opts;
  // BullMQ waits without end for the first connection; whoever has a request to answer must not.
  if (connection instanceof Redis && connection.status !== 'ready') {
    throw new QueueUnavailableError(queue.name, `the connection to Redis is ${connection.status}.`);
  }
  try {
    await withTimeout('adding jobs', longestCall, queue.addBulk(jobs));
  } catch (error) {
    throw new QueueUnavailableError(queue.name, error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}

function digest(event: unknown): string {
  return createHash('sha256').update(JSON.stringify(event)).digest('hex').slice(0, 24);
}
