import { z } from 'zod';
import { type TermCount } from '../search/count-terms.js';
import { type Relaxation, relaxations } from '../search/query-matcher.service.js';
import { type UnderstoodQuery } from './understand-query.js';
import { termKinds } from './understood-term.js';

/** How a query was understood, in the response of a search. */
export const understoodSchema = z
  .strictObject({
    terms: z
      .array(
        z.strictObject({
          kind: z.enum(termKinds),
          written: z.string().describe('The words of the query. Without them, the search is wider.'),
          label: z.string().describe('The meaning, for a person.'),
          excluded: z.boolean().describe('Whether determinations that have it are left out.'),
          corrected: z.boolean().describe('Whether the spelling of a word was corrected.'),
          determinations: z
            .int()
            .nonnegative()
            .nullable()
            .describe(
              'Counted determinations that it matches by itself, under the same filters; null after ten terms.',
            ),
          wider: z
            .strictObject({
              field: z.enum(['drugClass', 'subcategory', 'category']),
              values: z.array(z.string()).describe('The values to filter by.'),
              label: z.string(),
              determinations: z.int().nonnegative(),
            })
            .nullable()
            .describe('A wider meaning: the class, subcategory or category. Null if there is none.'),
        }),
      )
      .describe('What the query names of a request, in its order.'),
    text: z
      .string()
      .nullable()
      .describe('The words that are searched in item, rationale and case summary; null if none is left.'),
    itemTexts: z
      .array(z.string())
      .describe('What is searched in the item: sides, levels, and words that a term implies.'),
    excludedText: z.array(z.string()).describe('Words and phrases that must not occur.'),
    ignored: z.array(z.string()).describe('Words without use for the search.'),
    relaxed: z
      .array(z.enum(relaxations))
      .describe(
        'What was given up because nothing matched all of it: the words of `text`, the amounts, those of `itemTexts`, or `meaning`: no determination has what the query names, and its words were searched.',
      ),
  })
  .meta({ id: 'UnderstoodQuery' });
export type Understood = z.infer<typeof understoodSchema>;

/**
 * Returns how a query was understood, without the filters that follow from it.
 * @param counts of the terms, in their order
 */
export function describeUnderstood(
  { terms, text, itemTexts, impliedTexts, excludedText, ignored }: UnderstoodQuery,
  relaxed: readonly Relaxation[] = [],
  counts: readonly TermCount[] = [],
): Understood {
  return {
    terms: terms.map(({ kind, written, label, excluded, corrected }, index) => {
      const { determinations = null, wider = null } = counts[index] ?? {};
      const described = wider === null ? null : { ...wider, values: [...wider.values] };
      return { kind, written, label, excluded, corrected, determinations, wider: described };
    }),
    text,
    itemTexts: [...impliedTexts, ...itemTexts],
    excludedText: [...excludedText],
    ignored: [...ignored],
    relaxed: [...relaxed],
  };
}
