import { z } from 'zod';
import { documentRecordSchema } from '../model/document.js';
import { readLetterSchema } from '../model/letter.js';
import { defineEvent } from './cloud-event.js';
import { sampleLetter } from './samples/sample-letter.js';
import { documentReceived } from './document-received.event.js';

/** A letter was parsed from a document. Sent by the parser, read by the indexer. */
export const determinationsParsed = defineEvent({
  type: 'determinations.parsed',
  version: 1,
  source: '/rationale/parser',
  data: z
    .strictObject({ document: documentRecordSchema, letter: readLetterSchema })
    .refine(({ document, letter }) => document.documentId === letter.documentId, { path: ['letter', 'documentId'] }),
  retry: { attempts: 8, firstDelayMs: 1_000 },
  sample: { document: documentReceived.sample, letter: sampleLetter },
});
