/**
 * The one map of the pipeline: event → queue → producer → consumer.
 *
 * document       bytes that somebody sent, named by their SHA-256
 * letter         one IMR decision that was read in a document
 * determination  one disputed item of a letter and how it was decided
 * event          a fact about one document, with CloudEvents attributes and checked data
 * job            up to 50 events of one queue that travel together
 * queue          what stands between two stages; one a stage
 * worker         a process that takes jobs from a queue
 * dead letter    a job that no retry can help, kept in its queue's failed set with its reason
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

/** Most events that one job carries. */
export const eventsPerJob = 50;

/** Most bytes of JSON that one job carries; a single larger event travels alone. */
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
/** An event of any of the given types, told apart by `type`. */
export type PipelineEvent<Type extends EventType = EventType> = {
  [T in Type]: CloudEvent<T, EventData<T>>;
}[Type];

/**
 * Every queue: the name that its jobs have, what they carry, who puts them there and who takes them, and how many finished
 * jobs are kept for a look: few where a job carries whole letters, up to a megabyte of them.
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
/** The events that a queue's jobs may carry. */
export type QueueEvent<Key extends QueueKey> = PipelineEvent<(typeof queues)[Key]['events'][number]>;
