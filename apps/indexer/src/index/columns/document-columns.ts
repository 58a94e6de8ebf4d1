import { type Column } from '../insert-rows.js';
import { type ProcessingResult } from '../processing-result.js';

/** The columns of `documents`. */
export const documentColumns: readonly Column<ProcessingResult>[] = [
  { name: 'document_id', type: 'bytea', of: ({ document }) => Buffer.from(document.documentId, 'hex') },
  { name: 'name', type: 'text', of: ({ document }) => document.name },
  { name: 'source', type: 'text', of: ({ document }) => document.source },
  { name: 'media_type', type: 'text', of: ({ document }) => document.mediaType },
  { name: 'size_bytes', type: 'integer', of: ({ document }) => document.size },
  { name: 'received_at', type: 'timestamptz', of: ({ document }) => new Date(document.receivedAt).toISOString() },
  { name: 'batch', type: 'text', of: ({ document }) => document.batch },
  { name: 'revision', type: 'integer', of: ({ revision }) => revision },
  { name: 'state', type: 'text', of: ({ state }) => state },
  { name: 'reason_code', type: 'text', of: (result) => (result.state === 'parsed' ? null : result.reason.code) },
  { name: 'reason_detail', type: 'text', of: (result) => (result.state === 'parsed' ? null : result.reason.detail) },
  { name: 'attempts', type: 'integer', of: (result) => (result.state === 'failed' ? result.attempts : null) },
  { name: 'failure_places', type: 'text[]', of: (result) => (result.state === 'failed' ? result.places : null) },
];
