import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './drugs.json' with { type: 'json' };
import { PhraseIndex } from './phrase-index.js';

/** A substance, or a fixed combination of substances, with every name that letters use for it. */
export const drugSchema = z.strictObject({
  /** Generic ingredients, lower case, without the salt, joined by `/`. */
  substance: z.string().regex(/^[^A-Z]+$/),
  /** DWC's class, by chemistry rather than use; null if DWC's list has none. */
  drugClass: vocabularyIdSchema.nullable(),
  /**
   * `always`: sold for the skin only. `never`: a patch or gel with a systemic effect, or a skin medicine that is not an
   * analgesic; its class does not depend on its form. Absent: a cream, gel or patch of it is a topical analgesic.
   */
  topical: z.enum(['always', 'never']).optional(),
  /** Other generic names. */
  generic: z.array(z.string().min(1)),
  brands: z.array(z.string().min(1)),
  misspellings: z.array(z.string().min(1)),
});
export type Drug = z.infer<typeof drugSchema>;

/** How a drug is named: a `generic` name states the ingredients, a brand does not. */
export interface NamedDrug {
  readonly drug: Drug;
  readonly name: 'generic' | 'brand' | 'misspelling';
}

/** Every drug, by substance. */
export const drugs: readonly Drug[] = z.array(drugSchema).parse(data);

/** Every name of every drug. */
export const drugNames: PhraseIndex<NamedDrug> = indexDrugs(drugs);

function indexDrugs(entries: readonly Drug[]): PhraseIndex<NamedDrug> {
  const index = new PhraseIndex<NamedDrug>(({ drug }) => drug);
  // Skin medicines are found by their brands; a substance name alone means the drug that is taken orally.
  const [plain, topical] = [entries.filter((drug) => !drug.topical), entries.filter((drug) => drug.topical)];
  for (const drug of [...plain, ...topical]) {
    index.add(drug.substance, { drug, name: 'generic' }, 'exact');
    for (const name of drug.generic) index.add(name, { drug, name: 'generic' }, 'alias');
    for (const name of drug.brands) index.add(name, { drug, name: 'brand' }, 'alias');
    for (const name of drug.misspellings) index.add(name, { drug, name: 'misspelling' }, 'alias');
  }
  return index;
}
