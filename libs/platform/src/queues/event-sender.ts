import { createHash } from 'node:crypto';
import { documentOf } from '#domain/events/document-of.js';
import { bytesPerJob, eventsPerJob, type QueueEvent, type QueueKey, queues } from '#domain/pipeline.js';
import { type Job, type JobsOptions, type Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { chunkEvents } from './chunk-events.js';
import { jobOptions } from './job-options.js';
import { QueueUnavailableError, withQueueErrors } from './queue-unavailable-error.js';

/** Jobs added in one call to Redis. */
const jobsPerCall = 20;
const maxCallMs = 5_000;

interface NewJob {
  readonly name: string;
  readonly data: { readonly events: readonly unknown[] };
  readonly opts: JobsOptions;
}

/** Priority of jobs that may wait; jobs without a priority are processed before them. */
export const lowPriority = 10;

/** Returns the milliseconds since 1970 at which the oldest document of the events was received. */
function oldestReceipt(events: readonly { readonly data: Parameters<typeof documentOf>[0] }[]): number {
  return Math.min(Date.now(), ...events.map(({ data }) => Date.parse(documentOf(data).receivedAt)));
}

/**
 * Adds events to their queue, up to 50 events and about one megabyte per job. The `timestamp` of a job is the time at
 * which the oldest of its documents was received, by which the sweep detects documents that may still be in a job.
 * @throws QueueUnavailableError if Redis did not accept all jobs; the same events can be sent again, since consumers
 * ignore repeated events
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
 * Adds each event of a job as a job of its own, so that an event that cannot be processed does not affect the others. The
 * new job id is derived from the id of the job and the event, so that a repeated split adds nothing. Priority and
 * timestamp are those of the job.
 * @param delay milliseconds before the new jobs may be processed
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
  // BullMQ waits for the first connection without a limit, but callers may have to respond to a request.
  if (connection instanceof Redis && connection.status !== 'ready') {
    throw new QueueUnavailableError(queue.name, `the status of the Redis connection is "${connection.status}".`);
  }
  await withQueueErrors(queue.name, 'Adding jobs', maxCallMs, queue.addBulk(jobs));
}

function digest(event: unknown): string {
  return createHash('sha256').update(JSON.stringify(event)).digest('hex').slice(0, 24);
}
