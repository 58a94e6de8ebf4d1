import { z } from 'zod';
import { PhraseIndex } from './phrase-index.js';
import data from './search-terms.json' with { type: 'json' };

const values = z.array(z.string().min(1)).min(1).optional();

/** What people call a kind of request, and the fields of the determinations that are meant: each has one of the values. */
export const searchTermSchema = z.strictObject({
  phrases: z.array(z.string().min(1)).min(1),
  filter: z.strictObject({
    category: values,
    /** With their category: `surgery/spine`. */
    subcategory: values,
    drugClass: values,
    /** Terms of treatments. */
    treatment: values,
    bodyPart: values,
  }),
  /** Words of which the item must have one, where the fields do not tell: `aquatic` physical therapy. */
  item: z.array(z.string().min(1)).min(1).optional(),
});
export type SearchTerm = z.infer<typeof searchTermSchema>;

/** Every term. They extend the vocabulary of letters by the words in which people ask. */
export const searchTerms: readonly SearchTerm[] = z.array(searchTermSchema).parse(data);

/** Every phrase of every term. */
export const searchPhrases: PhraseIndex<SearchTerm> = indexTerms(searchTerms);

function indexTerms(terms: readonly SearchTerm[]): PhraseIndex<SearchTerm> {
  const index = new PhraseIndex<SearchTerm>();
  for (const term of terms) for (const phrase of term.phrases) index.add(phrase, term, 'alias');
  return index;
}
