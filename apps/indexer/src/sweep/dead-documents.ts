import { type Job, type Queue } from 'bullmq';
import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { withQueueErrors } from '#platform/queues/queue-unavailable-error.js';

/** Number of dead letters read in one step; the data of one can be a megabyte. */
const jobsPerStep = 10;
const maxStepMs = 10_000;

const jobSchema = z.object({ events: z.array(z.unknown()) });
const subjectSchema = z.object({ subject: documentIdSchema });

/**
 * Returns the documents in the dead letters of a queue. The sweep does not enqueue them: they are reported as failures and
 * retried on request, and enqueuing them again would only add dead letters.
 */
export async function deadDocuments(queue: Queue): Promise<ReadonlySet<DocumentId>> {
  const dead = new Set<DocumentId>();
  for (let from = 0; ; from += jobsPerStep) {
    const reading = queue.getJobs(['failed'], from, from + jobsPerStep - 1) as Promise<(Job<unknown> | undefined)[]>;
    const jobs = await withQueueErrors(queue.name, 'Reading dead letters', maxStepMs, reading);
    if (jobs.length === 0) return dead;
    for (const job of jobs) for (const documentId of subjects(job?.data)) dead.add(documentId);
  }
}

function subjects(data: unknown): readonly DocumentId[] {
  const job = jobSchema.safeParse(data);
  if (!job.success) return [];
  return job.data.events.flatMap((event) => {
    const read = subjectSchema.safeParse(event);
    return read.success ? [read.data.subject] : [];
  });
}
