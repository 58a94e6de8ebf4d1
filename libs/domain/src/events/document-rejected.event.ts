import { z } from 'zod';
import { rejectionCodeSchema } from '../errors/rejection.js';
import { documentRecordSchema } from '../model/document.js';
import { defineEvent } from './cloud-event.js';
import { documentReceived } from './document-received.event.js';

/** A document is not a readable IMR letter. Sent by the parser, read by the indexer. Final for this revision. */
export const documentRejected = defineEvent({
  type: 'document.rejected',
  version: 1,
  source: '/rationale/parser',
  data: z.strictObject({
    document: documentRecordSchema,
    revision: z.int().positive(),
    code: rejectionCodeSchema,
    detail: z.string().max(2_000),
  }),
  retry: { attempts: 8, firstDelayMs: 1_000 },
  sample: {
    document: documentReceived.sample,
    revision: 1,
    code: 'no_text_layer',
    detail: 'All 4 pages are images without text.',
  },
});
