import { createHash } from 'node:crypto';
import { bytesPerJob, eventsPerJob, type QueueEvent, type QueueKey, queues } from '#domain/pipeline.js';
import { type JobsOptions, type Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { withinTime } from '../bounds/within-time.js';
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

/**
 * Puts events on their queue, up to 50 and about one megabyte a job.
 * @throws QueueUnavailableError when Redis did not take them all; the same events may be sent again, since every reader
 * takes repeats
 */
export async function sendEvents<Key extends QueueKey>(
  key: Key,
  queue: Queue,
  events: readonly QueueEvent<Key>[],
): Promise<void> {
  const jobs = chunkEvents(events, { most: eventsPerJob, mostSize: bytesPerJob }).map((chunk) => ({
    name: queues[key].job,
    data: { events: chunk },
    opts: jobOptions(chunk.map((event) => event.type)),
  }));
  for (let from = 0; from < jobs.length; from += jobsPerCall) {
    await addJobs(queue, jobs.slice(from, from + jobsPerCall));
  }
}

/**
 * Puts events of a job back as jobs of their own, so that one bad event costs itself only. A job's id comes from the
 * first job's and from the event, so that doing it twice adds nothing.
 * @param delay milliseconds before the new jobs may be taken
 */
export async function splitJob(
  key: QueueKey,
  queue: Queue,
  jobId: string,
  events: readonly unknown[],
  delay = 0,
): Promise<void> {
  await addJobs(
    queue,
    events.map((event) => ({
      name: queues[key].job,
      data: { events: [event] },
      opts: { ...jobOptions(queues[key].events), jobId: `${jobId}-${digest(event)}`, delay },
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
    await withinTime('adding jobs', longestCall, queue.addBulk(jobs));
  } catch (error) {
    throw new QueueUnavailableError(queue.name, error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}

function digest(event: unknown): string {
  return createHash('sha256').update(JSON.stringify(event)).digest('hex').slice(0, 24);
}
