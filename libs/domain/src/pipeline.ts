/**
 * Defines all events and queues of the pipeline. Terms: docs/glossary.md.
 */
import { type z } from 'zod';
import { type CloudEvent } from './events/cloud-event.js';
import { determinationsParsed } from './events/determinations-parsed.event.js';
import { documentFailed } from './events/document-failed.event.js';
import { reparseRequested } from './events/reparse-requested.event.js';
import { documentReceived } from './events/document-received.event.js';
import { documentRejected } from './events/document-rejected.event.js';

/** The four services. */
export type ServiceName = 'ingest' | 'parser' | 'indexer' | 'reporter';

/** Maximum number of events in one job. */
export const eventsPerJob = 50;

/** Maximum size of a job's JSON in bytes; a larger event is sent in a job of its own. */
export const bytesPerJob = 1_000_000;

/** Every event, by type. */
export const events = {
  [documentReceived.type]: documentReceived,
  [reparseRequested.type]: reparseRequested,
  [determinationsParsed.type]: determinationsParsed,
  [documentRejected.type]: documentRejected,
  [documentFailed.type]: documentFailed,
} as const;

export type EventType = keyof typeof events;
export type EventData<Type extends EventType> = z.infer<(typeof events)[Type]['data']>;
/** An event of any of the given types, discriminated by `type`. */
export type PipelineEvent<Type extends EventType = EventType> = {
  [T in Type]: CloudEvent<T, EventData<T>>;
}[Type];

/**
 * Every queue. `name` is the queue, `job` the name of its jobs, `consumer` the service that processes them and `producer`
 * the service that adds the jobs of new documents. Other services add jobs to `raw-documents` as well: the indexer for a
 * sweep or a reparse, the reporter for a retry. The consumer of a queue splits its jobs. `finishedJobsKept` is the number
 * of finished jobs kept for inspection: few if a job contains whole letters, up to a megabyte of them.
 */
export const queues = {
  rawDocuments: {
    name: 'raw-documents',
    job: 'read-documents',
    events: ['document.received', 'document.recalled'],
    producer: 'ingest',
    consumer: 'parser',
    finishedJobsKept: 1_000,
  },
  determinations: {
    name: 'determinations',
    job: 'index-events',
    events: ['determinations.parsed', 'document.rejected', 'document.failed'],
    producer: 'parser',
    consumer: 'indexer',
    finishedJobsKept: 20,
  },
} as const satisfies Record<
  string,
  {
    name: string;
    job: string;
    events: readonly EventType[];
    producer: ServiceName;
    consumer: ServiceName;
    finishedJobsKept: number;
  }
>;

export type QueueKey = keyof typeof queues;
/** The events that a queue's jobs may contain. */
export type QueueEvent<Key extends QueueKey> = PipelineEvent<(typeof queues)[Key]['events'][number]>;
