import { InvalidEventError } from '#domain/events/invalid-event.js';
import { readJob, type ReadEvent } from '#domain/events/read-job.js';
import { type QueueEvent } from '#domain/pipeline.js';

/** The number of stalls after which the queue fails a job. The parser marks the document as failed one start earlier. */
export const maxStalls = 2;

/** A job as received from the queue. */
export interface ReceivedJob {
  readonly name: string;
  readonly data: unknown;
  /** Attempts that ended with an error. */
  readonly attemptsMade: number;
  /** How often a worker stopped responding while it processed the job. */
  readonly stalls: number;
}

export type ReceivedEvent = QueueEvent<'rawDocuments'>;

/** What is done with a job before any document is parsed. */
export type JobPlan =
  /** The job itself is invalid. */
  | { readonly kind: 'dead-letter'; readonly reason: string }
  /** The job requires a newer parser. */
  | { readonly kind: 'postpone'; readonly minRevision: number }
  /** The job failed or stalled before: each event is moved to a job of its own, since one document may be the cause. */
  | { readonly kind: 'split'; readonly events: readonly unknown[] }
  /** The only document of the job has stopped several workers: it is marked as failed and not parsed again. */
  | { readonly kind: 'fail'; readonly event: ReceivedEvent }
  /** `events` are processed; `invalid` events are moved to jobs of their own, which become dead letters. */
  | { readonly kind: 'process'; readonly events: readonly ReceivedEvent[]; readonly invalid: readonly unknown[] };

/**
 * Decides what is done with a job, from its data, attempts and stalls. Pure.
 * @param revision of this parser
 */
export function planJob(job: ReceivedJob, revision: number): JobPlan {
  const read = readEvents(job);
  if (read instanceof InvalidEventError) return { kind: 'dead-letter', reason: read.message };
  const [first] = read;
  const minRevision = Math.max(...read.map(requiredRevision));
  if (minRevision > revision) return { kind: 'postpone', minRevision };
  const single = read.length === 1;
  if (single && first?.kind === 'invalid') return { kind: 'dead-letter', reason: first.error.message };
  if (single && first?.kind === 'event' && job.stalls >= maxStalls) return { kind: 'fail', event: first.event };
  if (!single && (job.attemptsMade > 0 || job.stalls > 0)) return { kind: 'split', events: read.map(originalEvent) };
  return {
    kind: 'process',
    events: read.flatMap((one) => (one.kind === 'event' ? [one.event] : [])),
    invalid: read.flatMap((one) => (one.kind === 'invalid' ? [one.raw] : [])),
  };
}

function readEvents(job: ReceivedJob): readonly ReadEvent<'rawDocuments'>[] | InvalidEventError {
  try {
    return readJob('rawDocuments', job.name, job.data);
  } catch (error) {
    if (error instanceof InvalidEventError) return error;
    throw error;
  }
}

/** The minimum parser revision that an event requires; 0 if any parser can process it. */
function requiredRevision(read: ReadEvent<'rawDocuments'>): number {
  return read.kind === 'event' && read.event.type === 'document.recalled' ? read.event.data.leastRevision : 0;
}

function originalEvent(read: ReadEvent<'rawDocuments'>): unknown {
  return read.kind === 'event' ? read.event : read.raw;
}
