import { z } from 'zod';
import { vocabularyIdSchema } from './primitives.js';

/** How words of the letter were resolved to a vocabulary entry; `fuzzy`: one edit away from a single entry. */
export const resolutionMethodSchema = z.enum(['exact', 'alias', 'fuzzy']);
export type ResolutionMethod = z.infer<typeof resolutionMethodSchema>;

/** One resolution: the words as written, the entry, and the method. */
export const resolutionSchema = z.strictObject({
  field: z.enum(['category', 'substance', 'drugClass', 'bodyPart', 'specialty', 'state', 'guideline', 'diagnosis']),
  written: z.string(),
  resolved: z.string(),
  method: resolutionMethodSchema,
});
export type Resolution = z.infer<typeof resolutionSchema>;

/** The requested treatment in DWC's vocabulary. A field is null if the letter does not contain it. */
export const treatmentSchema = z.strictObject({
  /** DWC's treatment category. */
  category: vocabularyIdSchema.nullable(),
  subcategory: vocabularyIdSchema.nullable(),
  /** Generic ingredients, lower case, without the salt, joined by `/`. */
  substance: z.string().nullable(),
  drugClass: vocabularyIdSchema.nullable(),
  /** Amount, blank, lower-case unit: `10/325 mg`; `10%`. */
  strength: z.string().nullable(),
  /** The requested count: tablets, sessions, devices. Never a package size. */
  quantity: z.number().nonnegative().nullable(),
  refills: z.int().nonnegative().nullable(),
  bodyParts: z.array(vocabularyIdSchema),
  /** Therapy: visits per period, `{times: 2, per: 'week'}`; `timesTo` is the upper bound of a range. */
  frequency: z
    .strictObject({ times: z.number(), timesTo: z.number().nullable(), per: z.enum(['day', 'week', 'month', 'year']) })
    .nullable(),
  /** Therapy: duration, `{amount: 4, unit: 'week'}`. */
  duration: z
    .strictObject({
      amount: z.number(),
      amountTo: z.number().nullable(),
      unit: z.enum(['day', 'week', 'month', 'year']),
    })
    .nullable(),
  resolutions: z.array(resolutionSchema),
});
export type Treatment = z.infer<typeof treatmentSchema>;
