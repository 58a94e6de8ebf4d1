import { documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { letterSchema } from '#domain/model/letter.js';
import { mediaTypeSchema } from '#domain/model/document.js';
import { z } from 'zod';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { standingSchema } from '#domain/model/standing.js';

/** Most other copies that a letter names. */
export const maxCopies = 100;

/** Another document that holds the same letter. */
export const otherCopySchema = z
  .strictObject({
    letterId: documentIdSchema,
    standing: standingSchema,
    decisionDate: z.iso.date().nullable(),
    caseOutcome: caseOutcomeSchema,
    determinations: z.int().positive(),
    receivedAt: instantSchema,
  })
  .meta({ id: 'OtherCopy' });

/** What `GET /v1/letters/{letterId}` answers: everything that is known of a letter. */
export const letterAnswerSchema = z
  .strictObject({
    letterId: documentIdSchema.describe('The id of the document that it was read in.'),
    document: z.strictObject({
      name: z.string().describe('The name that the sender gave.'),
      mediaType: mediaTypeSchema,
      receivedAt: instantSchema,
    }),
    revision: z.int().positive().describe('The revision of the parser that read it.'),
    standing: standingSchema.describe('Whether figures hold it: `counted`, or `copy` or `superseded`.'),
    caseOutcome: caseOutcomeSchema,
    otherCopies: z.array(otherCopySchema).max(maxCopies),
    letter: letterSchema.describe(
      'The letter as it was read. `evidence` says by JSON pointer into this object which characters of `text` a value was read from.',
    ),
  })
  .meta({ id: 'Letter' });
export type LetterAnswer = z.infer<typeof letterAnswerSchema>;

/** The path of a letter's routes. */
export const letterPathSchema = z.strictObject({ letterId: documentIdSchema });
export type LetterPath = z.infer<typeof letterPathSchema>;
