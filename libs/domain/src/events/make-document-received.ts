import { type DocumentRecord } from '../model/document.js';
import { type PipelineEvent } from '../pipeline.js';
import { makeEvent } from './make-event.js';

/**
 * Returns the event for a stored document. Ingest, the sweep and a retry send it; the same document always gives the same
 * event.
 */
export function makeDocumentReceived(record: DocumentRecord): PipelineEvent<'document.received'> {
  return makeEvent('document.received', record.documentId, 'stored', new Date(record.receivedAt), record);
}
