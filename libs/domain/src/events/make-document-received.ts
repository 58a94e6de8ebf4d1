import { type DocumentRecord } from '../model/document.js';
import { type PipelineEvent } from '../pipeline.js';
import { makeEvent } from './make-event.js';

/**
 * Tells that a document is stored, whoever tells it and however often: ingest when it came, the sweep when nobody read
 * it, a retry. The same document always gives the same event.
 */
export function makeDocumentReceived(record: DocumentRecord): PipelineEvent<'document.received'> {
  return makeEvent('document.received', record.documentId, 'stored', new Date(record.receivedAt), record);
}
