import { makeDocumentReceived } from '#domain/events/make-document-received.js';
import { type DocumentRecord } from '#domain/model/document.js';
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
  await sendEvents('rawDocuments', queue, records.map(makeDocumentReceived));
  await store.clearPending(records.map((record) => record.documentId));
}
