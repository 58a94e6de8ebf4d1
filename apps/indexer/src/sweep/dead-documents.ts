import { type Job, type Queue } from 'bullmq';
import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { withTimeout } from '#platform/bounds/with-timeout.js';

/** Dead letters read in one step; one may hold a megabyte. */
const perStep = 10;
const longestStep = 10_000;

const jobSchema = z.object({ events: z.array(z.unknown()) });
const subjectSchema = z.object({ subject: documentIdSchema });

/**
 * The documents in a queue's dead letters: people see and retry those, and enqueuing them again would only add dead
 * letters.
 */
export async function deadDocuments(queue: Queue): Promise<ReadonlySet<DocumentId>> {
  const dead = new Set<DocumentId>();
  for (let from = 0; ; from += perStep) {
    const reading = queue.getJobs(['failed'], from, from + perStep - 1) as Promise<(Job<unknown> | undefined)[]>;
    const jobs = await withTimeout('reading dead letters', longestStep, reading);
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
