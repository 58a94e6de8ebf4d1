import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import { PhraseIndex } from './phrase-index.js';
import data from './treatments.json' with { type: 'json' };

/** A kind of treatment with the names that letters use and its DWC category. */
export const treatmentTermSchema = z.strictObject({
  term: z.string().min(1),
  category: vocabularyIdSchema,
  subcategory: vocabularyIdSchema.nullable(),
  /**
   * `leading` terms (a consultation) determine the treatment regardless of others; `ordinary` ones determine it if they
   * are the first; `supporting` ones (unit, cream, session) count only without any of these, `background` ones (post-op,
   * fluoroscopic guidance) only without any other term.
   */
  precedence: z.enum(['leading', 'ordinary', 'supporting', 'background']),
  aliases: z.array(z.string().min(1)),
});
export type TreatmentTerm = z.infer<typeof treatmentTermSchema>;

/** Every kind of treatment, by term. */
export const treatmentTerms: readonly TreatmentTerm[] = z.array(treatmentTermSchema).parse(data);

/** Every name of every kind of treatment. */
export const treatmentNames: PhraseIndex<TreatmentTerm> = indexTerms(treatmentTerms);

function indexTerms(terms: readonly TreatmentTerm[]): PhraseIndex<TreatmentTerm> {
  const index = new PhraseIndex<TreatmentTerm>();
  for (const term of terms) {
    index.add(term.term, term, 'exact');
    for (const alias of term.aliases) index.add(alias, term, 'alias');
  }
  return index;
}
