import { headingFamilySchema, outcomeSchema } from '#domain/model/determination.js';
import { flagKindSchema } from '#domain/model/flag.js';
import { calendarDateSchema, documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { nextSchema, pageQueryShape } from '../paging/page.js';

/** What `GET /v1/determinations` is asked. */
export const determinationsQuerySchema = z.strictObject({ ...determinationFilterShape, ...pageQueryShape });
export type DeterminationsQuery = z.infer<typeof determinationsQuerySchema>;

/** Words of a letter with a little of what stands around them. */
export const quoteSchema = z
  .strictObject({
    before: z.string(),
    words: z.string().describe('Long ones are cut in their middle.'),
    after: z.string(),
    page: z.int().positive().nullable().describe('Of a PDF, from 1.'),
  })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof quoteSchema>;

/** Why an item is flagged: enough to judge the lead without its letter. */
export const flagDetailsSchema = z
  .strictObject({
    kind: flagKindSchema,
    explanation: z.string(),
    quotes: z.array(quoteSchema).describe('The places that disagree, in the order of the explanation.'),
  })
  .meta({ id: 'FlagDetails' });

/** One determination in a list: enough to choose it, and the id of the letter that has everything. */
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
    flags: z.array(flagKindSchema).describe('Kinds of leads that the item is flagged with.'),
    flagDetails: z.array(flagDetailsSchema).describe('The leads themselves, each with the words that it rests on.'),
    rationaleExcerpt: z.string().describe('How the rationale begins; ends in … where it goes on.'),
  })
  .meta({ id: 'ListedDetermination' });
export type ListedDetermination = z.infer<typeof listedDeterminationSchema>;

/** What `GET /v1/determinations` answers. */
export const determinationsSchema = z
  .strictObject({ determinations: z.array(listedDeterminationSchema), next: nextSchema })
  .meta({ id: 'Determinations' });
export type Determinations = z.infer<typeof determinationsSchema>;
