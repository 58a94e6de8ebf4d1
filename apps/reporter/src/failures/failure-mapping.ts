import { type Job } from 'bullmq';
import { z } from 'zod';
import { documentIdSchema } from '#domain/model/primitives.js';
import { type Failure, maxCodeLocations } from './failure.schema.js';

const jobSchema = z.object({ events: z.array(z.unknown()) });
const eventSchema = z.object({ id: z.string(), type: z.string(), subject: documentIdSchema });

/** Returns a dead letter as a failure: its events as far as they are valid, without their data. */
export function failureOfJob(queue: string, job: Job<unknown>): Failure {
  const data = jobSchema.safeParse(job.data);
  const events = (data.success ? data.data.events : []).flatMap((event) => {
    const read = eventSchema.safeParse(event);
    return read.success ? [read.data] : [];
  });
  const { code, detail } = reasonOf(job.failedReason);
  return {
    failureId: `${queue}:${String(job.id)}`,
    kind: 'dead-letter',
    queue,
    documentIds: [...new Set(events.map(({ subject }) => subject))],
    events: events.map(({ id, type }) => ({ id, type })),
    code,
    detail,
    stack: codeLocationsOf(job.stacktrace),
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  };
}

/** Splits the message of a job's error, which begins with its code in brackets. */
export function reasonOf(reason: string): { readonly code: string; readonly detail: string } {
  const [, code = 'job_failed', detail = reason] = /^\[([a-z_]+)\] (.*)$/s.exec(reason) ?? [];
  return { code, detail };
}

/** Returns the code locations of the last attempt, without its message. */
function codeLocationsOf(stacktrace: readonly string[] | null): string[] {
  const lines = (stacktrace?.at(-1) ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, maxCodeLocations);
}
