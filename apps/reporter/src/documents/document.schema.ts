import { documentSourceSchema, documentStateSchema, mediaTypeSchema } from '#domain/model/document.js';
import { documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { standingSchema } from '#domain/model/standing.js';

/** The states of processed documents; the database has no row of others. */
export const processedStateSchema = documentStateSchema.exclude(['accepted']);
export type ProcessedState = z.infer<typeof processedStateSchema>;

/** A document with its state. What a removal deleted is null. */
export const documentSchema = z
  .strictObject({
    documentId: documentIdSchema,
    state: documentStateSchema.describe('`accepted`: stored, and not processed yet.'),
    reason: z
      .strictObject({
        code: z.string().describe('Stable code, described in docs/errors.md.'),
        detail: z.string().nullable(),
      })
      .nullable()
      .describe('Why it was rejected or failed.'),
    attempts: z.int().positive().nullable().describe('Number of attempts after which it failed.'),
    name: z.string().nullable().describe('The name given by the sender.'),
    source: documentSourceSchema.nullable(),
    mediaType: mediaTypeSchema.nullable(),
    size: z.int().nonnegative().nullable().describe('Bytes.'),
    receivedAt: instantSchema.nullable(),
    batch: z.string().nullable(),
    revision: z.int().positive().nullable().describe('The revision of the parser that processed it.'),
    changedAt: instantSchema.nullable().describe('When it reached this state.'),
    letter: z
      .strictObject({ letterId: documentIdSchema, standing: standingSchema })
      .nullable()
      .describe('The letter that it holds.'),
  })
  .meta({ id: 'Document' });
export type DocumentAnswer = z.infer<typeof documentSchema>;
