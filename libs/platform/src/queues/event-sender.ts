import { bytesPerJob, eventsPerJob, type QueueEvent, type QueueKey, queues } from '#domain/pipeline.js';
import { type Queue } from 'bullmq';
import { chunkEvents } from './chunk-events.js';
import { jobOptions } from './job-options.js';

/** Jobs given to Redis in one call. */
const jobsPerCall = 20;

/**
 * Puts events on their queue, up to 50 and about one megabyte a job.
 * @throws Error when Redis did not take them all; the same events may be sent again, since every reader takes repeats
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
    await queue.addBulk(jobs.slice(from, from + jobsPerCall));
  }
}

/**
 * Puts each of a job's events back as a job of its own, so that one bad event costs itself only. Job ids come from the
 * first job's, so that doing it twice adds nothing.
 */
export async function splitJob(key: QueueKey, queue: Queue, jobId: string, events: readonly unknown[]): Promise<void> {
  await queue.addBulk(
    events.map((event, index) => ({
      name: queues[key].job,
      data: { events: [event] },
      opts: { ...jobOptions(queues[key].events), jobId: `${jobId}-${index + 1}` },
    })),
  );
}
