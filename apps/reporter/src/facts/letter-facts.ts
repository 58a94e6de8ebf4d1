import { itemFactsSchema } from '#domain/model/item-facts.js';
import { standingSchema } from '#domain/model/standing.js';
import { z } from 'zod';

/** Days since 1970, or null. */
const day = z.int().nullable();

/** One row of `letter_facts`; of a letter that is gone, its key alone. */
export const letterFactsSchema = z.union([
  z.strictObject({
    letterKey: z.int().positive(),
    standing: standingSchema,
    layout: z.string(),
    caseNumber: z.string().nullable(),
    decided: day,
    assigned: day,
    injured: day,
    injuredByHeader: day,
    denied: day,
    received: day,
    specialties: z.string(),
    licensedIn: z.string(),
    age: z.int().nullable(),
    sex: z.string().nullable(),
    items: z.array(itemFactsSchema),
  }),
  z.object({ letterKey: z.int().positive(), standing: z.null() }).transform(({ letterKey }) => ({
    letterKey,
    standing: null,
  })),
]);
export type LetterFacts = z.infer<typeof letterFactsSchema>;

/** The facts of a letter that is not gone. */
export type PresentLetter = Exclude<LetterFacts, { readonly standing: null }>;
