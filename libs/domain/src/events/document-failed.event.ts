import { z } from 'zod';
import { documentRecordSchema } from '../model/document.js';
import { defineEvent } from './cloud-event.js';
import { documentReceived } from './document-received.event.js';

/**
 * Every attempt to process a document failed, and the document is not the cause (raw store, PDF reader, time limit); it can
 * be retried. Sent by the parser, read by the indexer.
 */
export const documentFailed = defineEvent({
  type: 'document.failed',
  version: 1,
  source: '/rationale/parser',
  data: z.strictObject({
    document: documentRecordSchema,
    revision: z.int().positive(),
    /** A stable code of the failure catalogue. */
    code: z.string().min(1).max(100),
    detail: z.string().max(2_000),
    attempts: z.int().positive(),
    /** Code locations: stack frames of the last error, innermost first, without its message; empty in older events. */
    places: z.array(z.string().max(500)).max(20).default([]),
  }),
  retry: { attempts: 8, firstDelayMs: 1_000 },
  sample: {
    document: documentReceived.sample,
    revision: 1,
    code: 'raw_store_unreachable',
    detail: 'The raw store did not respond within 10 seconds.',
    attempts: 5,
    places: ['at LocalRawStore.read (local-raw-store.js:36:15)'],
  },
});
