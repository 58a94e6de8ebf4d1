import { z } from 'zod';
import { documentRecordSchema } from '../model/document.js';
import { defineEvent } from './cloud-event.js';
import { documentReceived } from './document-received.event.js';

/**
 * A document that ended is to be read once more, by a parser of at least a certain revision; an older one hands the
 * job back. Sent by the indexer, read by the parser. Carries no bytes.
 */
export const reparseRequested = defineEvent({
  type: 'document.recalled',
  version: 1,
  source: '/rationale/indexer',
  data: z.strictObject({ document: documentRecordSchema, leastRevision: z.int().positive() }),
  retry: { attempts: 5, firstDelayMs: 1_000 },
  sample: { document: documentReceived.sample, leastRevision: 2 },
});
