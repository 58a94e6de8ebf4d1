import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import { PhraseIndex } from './phrase-index.js';
import data from './treatments.json' with { type: 'json' };

/** A kind of treatment, with the ways letters write it and the category that DWC counts it under. */
export const treatmentTermSchema = z.strictObject({
  term: z.string().min(1),
  category: vocabularyIdSchema,
  subcategory: vocabularyIdSchema.nullable(),
  /**
   * `leading` words (a consultation) name the treatment whatever else stands beside them; `ordinary` ones name it where
   * they come first; `supporting` ones (unit, cream, session) count only where none of these is named, `background` ones
   * (post-op, fluoroscopic guidance) only where nothing else is.
   */
  precedence: z.enum(['leading', 'ordinary', 'supporting', 'background']),
  aliases: z.array(z.string().min(1)),
});
export type TreatmentTerm = z.infer<typeof treatmentTermSchema>;

/** Every kind of treatment, by term. */
export const treatmentTerms: readonly TreatmentTerm[] = z.array(treatmentTermSchema).parse(data);

/** Every way to write every kind of treatment. */
export const treatmentNames: PhraseIndex<TreatmentTerm> = indexTerms(treatmentTerms);

function indexTerms(terms: readonly TreatmentTerm[]): PhraseIndex<TreatmentTerm> {
  const index = new PhraseIndex<TreatmentTerm>();
  for (const term of terms) {
    index.add(term.term, term, 'exact');
    for (const alias of term.aliases) index.add(alias, term, 'alias');
  }
  return index;
}
