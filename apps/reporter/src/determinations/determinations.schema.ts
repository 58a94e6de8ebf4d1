import { headingFamilySchema, outcomeSchema } from '#domain/model/determination.js';
import { flagGradeSchema, flagKindSchema } from '#domain/model/flag.js';
import { calendarDateSchema, documentIdSchema } from '#domain/model/primitives.js';
import { reasonSchema } from '#domain/model/reason.js';
import { z } from 'zod';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { listSortSchema } from '../facts/sorted-rows.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { nextSchema, pageQueryShape } from '../paging/page.js';

/** The query of `GET /v1/determinations`. */
export const determinationsQuerySchema = z.strictObject({
  ...determinationFilterShape,
  sort: listSortSchema
    .default('-decided')
    .describe('The date that the list is sorted by; with `-`, the latest first. Keep it when following `next`.'),
  ...pageQueryShape,
});
export type DeterminationsQuery = z.infer<typeof determinationsQuerySchema>;

/** Words of a letter with some of their context. */
export const quoteSchema = z
  .strictObject({
    before: z.string(),
    words: z.string().describe('Cut in the middle if long.'),
    after: z.string(),
    page: z.int().positive().nullable().describe('Page of a PDF, from 1.'),
  })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof quoteSchema>;

/** Why an item is flagged, with enough text to assess the flag without the letter. */
export const flagDetailsSchema = z
  .strictObject({
    kind: flagKindSchema,
    grade: flagGradeSchema,
    concept: z.string().describe('What the passages disagree on; empty in letters parsed before revision 9.'),
    explanation: z.string(),
    quotes: z.array(quoteSchema).describe('The words that disagree, in the order of the explanation.'),
  })
  .meta({ id: 'FlagDetails' });

/** A determination in a list, with the id of its letter. */
export const listedDeterminationSchema = z
  .strictObject({
    letterId: documentIdSchema,
    ordinal: z.int().positive().describe("From 1, in the letter's order."),
    caseNumber: z.string().nullable(),
    decisionDate: calendarDateSchema.nullable(),
    outcome: outcomeSchema,
    caseOutcome: caseOutcomeSchema,
    requestedItem: z.string(),
    disputedItem: z.string(),
    headingFamily: headingFamilySchema,
    category: z.string().nullable(),
    subcategory: z.string().nullable(),
    drugClass: z.string().nullable(),
    substance: z.string().nullable(),
    authorities: z.array(z.string()).describe('Authorities that the reviewer relied on, in alphabetical order.'),
    specialties: z.array(z.string()).describe("The reviewer's, as the letter names them."),
    flags: z.array(flagKindSchema).describe('Kinds of the flags of the item.'),
    flagDetails: z.array(flagDetailsSchema).describe('The flags, each with the words that it is based on.'),
    reasons: z.array(reasonSchema).describe("The reviewer's reasons, in the order of the letter."),
    rationaleExcerpt: z
      .string()
      .describe(
        'The sentences that state the reason of the filter `reason`; without that filter the primary reason, or else the first one; the beginning of the rationale if no reason was read. Ends with … if it is cut.',
      ),
    excerptOf: z.enum(['reason', 'rationale']).describe('What the excerpt shows.'),
  })
  .meta({ id: 'ListedDetermination' });
export type ListedDetermination = z.infer<typeof listedDeterminationSchema>;

/** The response of `GET /v1/determinations`. */
export const determinationsSchema = z
  .strictObject({
    determinations: z.array(listedDeterminationSchema),
    total: z.int().nonnegative().describe('Number of determinations of the whole list.'),
    next: nextSchema,
  })
  .meta({ id: 'Determinations' });
export type Determinations = z.infer<typeof determinationsSchema>;
