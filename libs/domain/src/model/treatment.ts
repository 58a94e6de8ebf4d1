import { z } from 'zod';
import { vocabularyIdSchema } from './primitives.js';

/** How a word of the letter was resolved to a vocabulary entry; `fuzzy` is one edit away from a single entry. */
export const resolutionMethodSchema = z.enum(['exact', 'alias', 'fuzzy']);
export type ResolutionMethod = z.infer<typeof resolutionMethodSchema>;

/** One resolved word: what stood there, what it means, how that was found. */
export const resolutionSchema = z.strictObject({
  field: z.enum(['category', 'substance', 'drugClass', 'bodyPart', 'specialty', 'state', 'guideline', 'diagnosis']),
  written: z.string(),
  resolved: z.string(),
  method: resolutionMethodSchema,
});
export type Resolution = z.infer<typeof resolutionSchema>;

/** What was asked for, in DWC's vocabulary and the field's units. A field is null where the letter does not say it. */
export const treatmentSchema = z.strictObject({
  /** DWC's treatment category. */
  category: vocabularyIdSchema.nullable(),
  subcategory: vocabularyIdSchema.nullable(),
  /** Generic ingredients, lower case, without the salt, joined by `/`. */
  substance: z.string().nullable(),
  drugClass: vocabularyIdSchema.nullable(),
  /** Amount, blank, lower-case unit: `10/325 mg`; `10%`. */
  strength: z.string().nullable(),
  /** The count asked for: tablets, sessions, devices. Never a package size. */
  quantity: z.number().nonnegative().nullable(),
  refills: z.int().nonnegative().nullable(),
  bodyParts: z.array(vocabularyIdSchema),
  /** Therapy: visits a period, as `{times: 2, per: 'week'}`; an upper bound is kept in `timesTo`. */
  frequency: z
    .strictObject({ times: z.number(), timesTo: z.number().nullable(), per: z.enum(['day', 'week', 'month', 'year']) })
    .nullable(),
  /** Therapy: how long, as `{amount: 4, unit: 'week'}`. */
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
