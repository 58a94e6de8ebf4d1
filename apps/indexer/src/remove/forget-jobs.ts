import { type Job, type Queue } from 'bullmq';
import { type DocumentId } from '#domain/model/primitives.js';
import { z } from 'zod';

/** Jobs looked at in one step; one may hold a megabyte. */
const perStep = 10;

const jobSchema = z.object({ events: z.array(z.unknown()) });
const subjectSchema = z.object({ subject: z.string() });

/**
 * Takes a document out of the jobs that a queue keeps after their end: out of those kept for a look the whole job, out of
 * dead letters its event. Jobs still to be done need no change: whoever takes them finds the document removed.
 */
export async function forgetJobs(queue: Queue, documentId: DocumentId): Promise<void> {
  for (const state of ['completed', 'failed'] as const) {
    let from = 0;
    for (;;) {
      const jobs = (await queue.getJobs([state], from, from + perStep - 1)) as (Job<unknown> | undefined)[];
      if (jobs.length === 0) break;
      let gone = 0;
      for (const job of jobs) if (job !== undefined && (await forget(job, state, documentId))) gone += 1;
      from += jobs.length - gone;
    }
  }
}

/** Whether the job is gone. */
async function forget(job: Job<unknown>, state: 'completed' | 'failed', documentId: DocumentId): Promise<boolean> {
  const read = jobSchema.safeParse(job.data);
  if (!read.success || !read.data.events.some((event) => isAbout(event, documentId))) return false;
  const others = read.data.events.filter((event) => !isAbout(event, documentId));
  if (state === 'completed' || others.length === 0) {
    await job.remove();
    return true;
  }
  await job.updateData({ events: others });
  return false;
}

function isAbout(event: unknown, documentId: DocumentId): boolean {
  const read = subjectSchema.safeParse(event);
  return read.success && read.data.subject === documentId;
}
