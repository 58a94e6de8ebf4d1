import { z } from 'zod';
import { documentRecordSchema } from '../model/document.js';
import { defineEvent } from './cloud-event.js';
import { documentReceived } from './document-received.event.js';

/**
 * A document is to be parsed again by a parser of a minimum revision; an older parser postpones the job. The wire names are
 * `document.recalled` and `leastRevision`. Sent by the indexer, read by the parser. Contains no bytes.
 */
export const reparseRequested = defineEvent({
  type: 'document.recalled',
  version: 1,
  source: '/rationale/indexer',
  data: z.strictObject({ document: documentRecordSchema, leastRevision: z.int().positive() }),
  retry: { attempts: 5, firstDelayMs: 1_000 },
  sample: { document: documentReceived.sample, leastRevision: 2 },
});
