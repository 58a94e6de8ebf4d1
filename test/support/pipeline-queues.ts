import { createHash } from 'node:crypto';
import { Queue } from 'bullmq';
import { inject } from 'vitest';
import { makeEvent } from '#domain/events/make-event.js';
import { type DocumentRecord, documentRecordSchema } from '#domain/model/document.js';
import { type PipelineEvent, type QueueEvent, type QueueKey, queues } from '#domain/pipeline.js';
import { producerConnection } from '#platform/queues/redis-connection.js';
import { type TestSettings } from './test-service.js';

/** Opens one of the test's queues. The test closes it. */
export function openQueue(key: QueueKey, settings: TestSettings): Queue {
  return new Queue(queues[key].name, {
    connection: { ...producerConnection(inject('redisUrl')), enableOfflineQueue: true },
    prefix: String(settings.environment['RATIONALE_QUEUE_PREFIX']),
  });
}

/** Deletes a queue with its jobs and closes it. */
export async function dropQueue(queue: Queue): Promise<void> {
  await queue.obliterate({ force: true });
  await queue.close();
}

/** Returns the events of a queue's waiting jobs, by job. */
export async function waitingJobs<Key extends QueueKey>(
  queue: Queue,
): Promise<readonly (readonly QueueEvent<Key>[])[]> {
  const jobs = await queue.getWaiting();
  return jobs.map((job) => (job.data as { events: QueueEvent<Key>[] }).events);
}

/** Returns the records of the documents in the waiting jobs of ingest's queue, by job. */
export async function waitingDocuments(queue: Queue): Promise<readonly (readonly DocumentRecord[])[]> {
  const jobs = await waitingJobs<'rawDocuments'>(queue);
  return jobs.map((events) => events.map((event) => documentRecordSchema.parse(event.data)));
}

/** Returns a document with this content and its record, as ingest writes it. */
export function documentOf(words: string | Uint8Array, overrides: Partial<DocumentRecord> = {}) {
  const bytes = Buffer.from(words);
  const record: DocumentRecord = {
    documentId: createHash('sha256').update(bytes).digest('hex'),
    name: 'letter.txt',
    source: 'http',
    mediaType: 'text/plain',
    size: bytes.length,
    receivedAt: '2026-11-22T09:30:00.000Z',
    batch: null,
    ...overrides,
  };
  return { record, bytes };
}

/** Returns the event that ingest sends for a document. */
export function receivedEvent(record: DocumentRecord): PipelineEvent<'document.received'> {
  return makeEvent('document.received', record.documentId, 'stored', new Date(record.receivedAt), record);
}
