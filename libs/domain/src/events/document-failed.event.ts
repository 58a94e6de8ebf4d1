import { z } from 'zod';
import { documentRecordSchema } from '../model/document.js';
import { defineEvent } from './cloud-event.js';
import { documentReceived } from './document-received.event.js';

/**
 * Every attempt to read a document failed for a reason that lies with us (store, engine, time), so that it may be
 * retried. Sent by the parser, read by the indexer.
 */
export const documentFailed = defineEvent({
  type: 'document.failed',
  version: 1,
  source: '/rationale/parser',
  data: z.strictObject({
    document: documentRecordSchema,
    revision: z.int().positive(),
    /** A stable code of the error catalogue. */
    code: z.string().min(1).max(100),
    detail: z.string().max(2_000),
    attempts: z.int().positive(),
    /** Where in the code it failed last, innermost first, without the error's words; none in older events. */
    places: z.array(z.string().max(500)).max(20).default([]),
  }),
  retry: { attempts: 8, firstDelayMs: 1_000 },
  sample: {
    document: documentReceived.sample,
    revision: 1,
    code: 'raw_store_unreachable',
    detail: 'The raw store did not answer within 10 seconds.',
    attempts: 5,
    places: ['at LocalRawStore.read (local-raw-store.js:36:15)'],
  },
});
