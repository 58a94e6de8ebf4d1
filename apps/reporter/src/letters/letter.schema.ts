import { documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { letterSchema } from '#domain/model/letter.js';
import { mediaTypeSchema } from '#domain/model/document.js';
import { z } from 'zod';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { standingSchema } from '#domain/model/standing.js';

/** Maximum number of other copies in a response. */
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

/** The response of `GET /v1/letters/{letterId}`. */
export const letterAnswerSchema = z
  .strictObject({
    letterId: documentIdSchema.describe('The id of its document.'),
    document: z.strictObject({
      name: z.string().describe('The name given by the sender.'),
      mediaType: mediaTypeSchema,
      receivedAt: instantSchema,
    }),
    revision: z.int().positive().describe('The revision of the parser that parsed it.'),
    standing: standingSchema.describe(
      'Whether figures include it: `counted`, or `copy` or `superseded`, which they exclude.',
    ),
    caseOutcome: caseOutcomeSchema,
    otherCopies: z.array(otherCopySchema).max(maxCopies),
    letter: letterSchema.describe(
      'The letter as it was parsed. `evidence` maps a JSON pointer into this object to the characters of `text` that the value was read from.',
    ),
  })
  .meta({ id: 'Letter' });
export type LetterAnswer = z.infer<typeof letterAnswerSchema>;

/** The path of a letter's routes. */
export const letterPathSchema = z.strictObject({ letterId: documentIdSchema });
export type LetterPath = z.infer<typeof letterPathSchema>;
