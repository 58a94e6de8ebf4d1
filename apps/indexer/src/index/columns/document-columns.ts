import { type Column } from '../insert-rows.js';
import { type Ending } from '../ending.js';

/** The row of `documents` that an ending makes. */
export const documentColumns: readonly Column<Ending>[] = [
  { name: 'document_id', type: 'bytea', of: ({ document }) => Buffer.from(document.documentId, 'hex') },
  { name: 'name', type: 'text', of: ({ document }) => document.name },
  { name: 'source', type: 'text', of: ({ document }) => document.source },
  { name: 'media_type', type: 'text', of: ({ document }) => document.mediaType },
  { name: 'size_bytes', type: 'integer', of: ({ document }) => document.size },
  { name: 'received_at', type: 'timestamptz', of: ({ document }) => new Date(document.receivedAt).toISOString() },
  { name: 'batch', type: 'text', of: ({ document }) => document.batch },
  { name: 'revision', type: 'integer', of: ({ revision }) => revision },
  { name: 'state', type: 'text', of: ({ state }) => state },
  { name: 'reason_code', type: 'text', of: (ending) => (ending.state === 'parsed' ? null : ending.reason.code) },
  { name: 'reason_detail', type: 'text', of: (ending) => (ending.state === 'parsed' ? null : ending.reason.detail) },
  { name: 'attempts', type: 'integer', of: (ending) => (ending.state === 'failed' ? ending.attempts : null) },
  { name: 'failure_places', type: 'text[]', of: (ending) => (ending.state === 'failed' ? ending.places : null) },
];
