import { documentSourceSchema, documentStateSchema, mediaTypeSchema } from '#domain/model/document.js';
import { documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { standingSchema } from '#domain/model/standing.js';

/** The states that end a document's way; the database has no row of a document before. */
export const processedStateSchema = documentStateSchema.exclude(['accepted']);
export type ProcessedState = z.infer<typeof processedStateSchema>;

/** A document and what became of it. What a removal left no trace of is null. */
export const documentSchema = z
  .strictObject({
    documentId: documentIdSchema,
    state: documentStateSchema.describe('`accepted`: stored, and neither read nor given up yet.'),
    reason: z
      .strictObject({
        code: z.string().describe('Stable code; docs/errors.md says more.'),
        detail: z.string().nullable(),
      })
      .nullable()
      .describe('Why it was rejected or failed.'),
    attempts: z.int().positive().nullable().describe('How often a failed document was tried.'),
    name: z.string().nullable().describe('The name that the sender gave.'),
    source: documentSourceSchema.nullable(),
    mediaType: mediaTypeSchema.nullable(),
    size: z.int().nonnegative().nullable().describe('Bytes.'),
    receivedAt: instantSchema.nullable(),
    batch: z.string().nullable(),
    revision: z.int().positive().nullable().describe('The revision of the parser that ended it.'),
    changedAt: instantSchema.nullable().describe('When it came to this state.'),
    letter: z
      .strictObject({ letterId: documentIdSchema, standing: standingSchema })
      .nullable()
      .describe('The letter that was read in it.'),
  })
  .meta({ id: 'Document' });
export type DocumentAnswer = z.infer<typeof documentSchema>;
