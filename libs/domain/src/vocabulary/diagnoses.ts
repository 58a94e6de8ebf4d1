import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './diagnoses.json' with { type: 'json' };
import { PhraseIndex } from './phrase-index.js';

/** A common diagnosis with the words that letters use for it. */
export const diagnosisSchema = z.strictObject({
  id: vocabularyIdSchema,
  name: z.string().min(1),
  /** Lasts for months or years, unlike a spasm: a person who has it today also has it at the next visit. */
  lasting: z.boolean(),
  aliases: z.array(z.string().min(1)),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

/** Every diagnosis, by id. */
export const diagnoses: readonly Diagnosis[] = z.array(diagnosisSchema).parse(data);

/** Every name of every diagnosis. */
export const diagnosisNames: PhraseIndex<Diagnosis> = indexDiagnoses(diagnoses);

function indexDiagnoses(entries: readonly Diagnosis[]): PhraseIndex<Diagnosis> {
  const index = new PhraseIndex<Diagnosis>();
  for (const diagnosis of entries) {
    index.add(diagnosis.name, diagnosis, 'exact');
    for (const alias of diagnosis.aliases) index.add(alias, diagnosis, 'alias');
  }
  return index;
}
