import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './drug-classes.json' with { type: 'json' };
import { PhraseIndex } from './phrase-index.js';

/** One of DWC's drug classes. */
export const drugClassSchema = z.strictObject({
  id: vocabularyIdSchema,
  /** The label that DWC uses. */
  label: z.string().min(1),
  /** Items that resolve to it. */
  examples: z.array(z.string().min(1)).min(1),
  /** Other words for any drug of the class, used by items that do not name a drug. */
  names: z.array(z.string().min(1)),
});
export type DrugClass = z.infer<typeof drugClassSchema>;

/** DWC's drug classes, by id. */
export const drugClasses: readonly DrugClass[] = z.array(drugClassSchema).parse(data);

/** Every name of every class: its label and the words that items use. */
export const drugClassNames: PhraseIndex<DrugClass> = indexClasses(drugClasses);

function indexClasses(classes: readonly DrugClass[]): PhraseIndex<DrugClass> {
  const index = new PhraseIndex<DrugClass>();
  for (const drugClass of classes) {
    index.add(drugClass.label, drugClass, 'exact');
    for (const name of drugClass.names) index.add(name, drugClass, 'alias');
  }
  return index;
}
