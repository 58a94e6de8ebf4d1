import { z } from 'zod';

/** The dimensions whose values are suggested. */
export const suggestedDimensions = [
  'substance',
  'drugClass',
  'treatment',
  'subcategory',
  'category',
  'bodyPart',
  'guidelineSection',
] as const;

/** The query of `GET /v1/suggest`. */
export const suggestQuerySchema = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((value) => !value.includes('\0'), 'NUL characters are not allowed')
    .describe('The beginning of what a person writes: each word is the beginning of a word of the suggestion.'),
  limit: z.coerce.number().int().min(1).max(50).default(10).describe('Maximum number of suggestions.'),
});
export type SuggestQuery = z.infer<typeof suggestQuerySchema>;

/** The response of `GET /v1/suggest`. */
export const suggestionsSchema = z
  .strictObject({
    suggestions: z
      .array(
        z.strictObject({
          field: z.enum([...suggestedDimensions, 'caseNumber']).describe('The filter to use.'),
          value: z.string().describe('The value of the filter.'),
          label: z.string().describe('For a person; a brand is named with its substance.'),
          determinations: z.int().nonnegative().describe('Counted determinations that have it.'),
        }),
      )
      .describe('What begins with the words first, then by number of determinations.'),
    dataVersion: z.int().nonnegative(),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof suggestionsSchema>;
