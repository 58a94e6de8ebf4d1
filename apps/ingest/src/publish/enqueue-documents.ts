import { makeEvent } from '#domain/events/make-event.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type PipelineEvent } from '#domain/pipeline.js';
import { sendEvents } from '#platform/queues/event-sender.js';
import { type RawStore } from '#platform/raw-store/raw-store.js';
import { type Queue } from 'bullmq';

/**
 * Puts documents on the queue, up to 50 a job, and then clears their markers. A crash between the two enqueues them
 * again, which changes nothing.
 * @throws QueueUnavailableError, RawStoreError: the markers stay
 */
export async function enqueueDocuments(
  queue: Queue,
  store: RawStore,
  records: readonly DocumentRecord[],
): Promise<void> {
  await sendEvents('rawDocuments', queue, records.map(documentReceivedEvent));
  await store.clearPending(records.map((record) => record.documentId));
}

/** The same document always gives the same event, however often it is enqueued. */
function documentReceivedEvent(record: DocumentRecord): PipelineEvent<'document.received'> {
  return makeEvent('document.received', record.documentId, 'stored', new Date(record.receivedAt), record);
}
