import { InvalidEventError } from '#domain/events/invalid-event.js';
import { readJob, type ReadEvent } from '#domain/events/read-job.js';
import { type QueueEvent } from '#domain/pipeline.js';

/** How often a job may lose its worker; then it is failed by the queue. The parser gives up one start before that. */
export const maxStalls = 2;

/** A job as it came from the queue. */
export interface ReceivedJob {
  readonly name: string;
  readonly data: unknown;
  /** Attempts that ended with an error. */
  readonly attemptsMade: number;
  /** How often a worker stopped answering while it had the job. */
  readonly stalls: number;
}

export type ReceivedEvent = QueueEvent<'rawDocuments'>;

/** What is to be done with a job before anything in it is parsed. */
export type JobPlan =
  /** No retry can help. */
  | { readonly kind: 'dead-letter'; readonly reason: string }
  /** It asks for a newer parser than this one. */
  | { readonly kind: 'hand-back'; readonly leastRevision: number }
  /** It came back, and one of several documents may be to blame: each goes on alone. */
  | { readonly kind: 'split'; readonly events: readonly unknown[] }
  /** Its one document took the worker with it more than once: it is not touched again. */
  | { readonly kind: 'give-up'; readonly event: ReceivedEvent }
  /** Read `events`; what could not be understood goes on alone, to become a dead letter of its own. */
  | { readonly kind: 'read'; readonly events: readonly ReceivedEvent[]; readonly aside: readonly unknown[] };

/**
 * Decides what is to be done with a job, from what came and how often. Pure.
 * @param revision of this parser
 */
export function planJob(job: ReceivedJob, revision: number): JobPlan {
  const read = readEvents(job);
  if (read instanceof InvalidEventError) return { kind: 'dead-letter', reason: read.message };
  const [first] = read;
  const minRevision = Math.max(...read.map(revisionAskedFor));
  if (minRevision > revision) return { kind: 'hand-back', leastRevision: minRevision };
  const alone = read.length === 1;
  if (alone && first?.kind === 'invalid') return { kind: 'dead-letter', reason: first.error.message };
  if (alone && first?.kind === 'event' && job.stalls >= maxStalls) return { kind: 'give-up', event: first.event };
  if (!alone && (job.attemptsMade > 0 || job.stalls > 0)) return { kind: 'split', events: read.map(asItCame) };
  return {
    kind: 'read',
    events: read.flatMap((one) => (one.kind === 'event' ? [one.event] : [])),
    aside: read.flatMap((one) => (one.kind === 'invalid' ? [one.raw] : [])),
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

function revisionAskedFor(read: ReadEvent<'rawDocuments'>): number {
  return read.kind === 'event' && read.event.type === 'document.recalled' ? read.event.data.leastRevision : 0;
}

function asItCame(read: ReadEvent<'rawDocuments'>): unknown {
  return read.kind === 'event' ? read.event : read.raw;
}
