import { type DocumentRow } from '../documents/processed-documents.service.js';
import { type Failure, maxCodeLocations } from './failure.schema.js';

/** Returns a failed document as a failure; null for a document in another state. */
export function failureOfDocument(row: DocumentRow): Failure | null {
  if (row.state !== 'failed') return null;
  const { documentId, revision } = row;
  return {
    failureId: documentId,
    kind: 'document',
    queue: null,
    documentIds: [documentId],
    events: [{ id: `${documentId}:document.failed:revision-${revision}`, type: 'document.failed' }],
    code: row.reasonCode ?? 'unknown',
    detail: row.reasonDetail ?? '',
    stack: (row.failurePlaces ?? []).slice(0, maxCodeLocations),
    attempts: row.attempts ?? 0,
    failedAt: row.changedAt.toISOString(),
  };
}
