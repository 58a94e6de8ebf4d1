import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { type DocumentRow } from './processed-documents.service.js';
import { type DocumentAnswer } from './document.schema.js';

const nothing = {
  reason: null,
  attempts: null,
  name: null,
  source: null,
  mediaType: null,
  size: null,
  receivedAt: null,
  batch: null,
  revision: null,
  changedAt: null,
  letter: null,
} as const;

/** Returns a processed document from its row; of a removed one, its id and state only. */
export function processedDocument(row: DocumentRow): DocumentAnswer {
  const { documentId } = row;
  if (row.state === 'removed') return { ...removedDocument(documentId), changedAt: row.changedAt.toISOString() };
  return {
    documentId,
    state: row.state,
    reason: row.reasonCode === null ? null : { code: row.reasonCode, detail: row.reasonDetail },
    attempts: row.attempts,
    name: row.name,
    source: row.source,
    mediaType: row.mediaType,
    size: row.sizeBytes,
    receivedAt: row.receivedAt.toISOString(),
    batch: row.batch,
    revision: row.revision,
    changedAt: row.changedAt.toISOString(),
    letter: row.standing === null ? null : { letterId: documentId, standing: row.standing },
  };
}

/** Returns a document that is stored and not processed yet, from its record. */
export function acceptedDocument(record: DocumentRecord): DocumentAnswer {
  return { ...nothing, ...record, state: 'accepted' };
}

/** Returns a document that was removed on request, of which only the hash is left. */
export function removedDocument(documentId: DocumentId): DocumentAnswer {
  return { ...nothing, documentId, state: 'removed' };
}
