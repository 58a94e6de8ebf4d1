import { z } from 'zod';
import { events, type EventType, eventsPerJob, type QueueEvent, type QueueKey, queues } from '../pipeline.js';
import { cloudEventAttributesSchema } from './cloud-event.js';
import { documentOf } from './document-of.js';
import { InvalidEventError } from './invalid-event.js';

const jobSchema = z.strictObject({ events: z.array(z.unknown()).min(1).max(eventsPerJob) });
const envelopeSchema = cloudEventAttributesSchema.extend({ data: z.unknown() });

/** An event of a job: validated, or the validation error with the unchanged event. */
export type ReadEvent<Key extends QueueKey> =
  | { readonly kind: 'event'; readonly event: QueueEvent<Key> }
  | { readonly kind: 'invalid'; readonly error: InvalidEventError; readonly raw: unknown };

/**
 * Validates a job received from a queue.
 * @throws InvalidEventError if the job's name is unknown or its data is not a list of events
 */
export function readJob<Key extends QueueKey>(key: Key, name: string, data: unknown): readonly ReadEvent<Key>[] {
  const queue = queues[key];
  if (name !== queue.job) {
    throw new InvalidEventError('unknown_job', `The queue ${queue.name} does not support the job ${name}.`);
  }
  const job = jobSchema.safeParse(data);
  if (!job.success) throw InvalidEventError.fromIssues(queue.job, job.error.issues);
  return job.data.events.map((raw) => readEvent(key, raw));
}

function readEvent<Key extends QueueKey>(key: Key, raw: unknown): ReadEvent<Key> {
  const invalid = (error: InvalidEventError) => ({ kind: 'invalid', error, raw }) as const;
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return invalid(InvalidEventError.fromIssues('the envelope', envelope.error.issues));
  const { type, dataversion } = envelope.data;
  const queue = queues[key];
  if (!isEventOf(queue.events, type)) {
    return invalid(
      new InvalidEventError('unknown_event', `The queue ${queue.name} does not support the event ${type}.`),
    );
  }
  const contract = events[type];
  if (dataversion !== contract.version) {
    return invalid(
      new InvalidEventError('unknown_event_version', `Version ${dataversion} of ${type} is not supported.`),
    );
  }
  const data = contract.data.safeParse(envelope.data.data);
  if (!data.success) return invalid(InvalidEventError.fromIssues(type, data.error.issues));
  if (documentOf(data.data).documentId !== envelope.data.subject)
    return invalid(InvalidEventError.fromSubjectMismatch(type));
  return { kind: 'event', event: { ...envelope.data, data: data.data } as unknown as QueueEvent<Key> };
}

function isEventOf(types: readonly EventType[], type: string): type is EventType {
  return (types as readonly string[]).includes(type);
}
