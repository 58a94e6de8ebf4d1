import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './body-parts.json' with { type: 'json' };
import { PhraseIndex } from './phrase-index.js';

/** A body part with the words that letters use for it. */
export const bodyPartSchema = z.strictObject({
  id: vocabularyIdSchema,
  name: z.string().min(1),
  /**
   * The regions whose guideline chapters apply to it; empty if no chapter applies. The neck's chapter applies to an arm,
   * since its pain may originate there; MTUS has no chapter on the hip.
   */
  regions: z.array(vocabularyIdSchema),
  aliases: z.array(z.string().min(1)),
});
export type BodyPart = z.infer<typeof bodyPartSchema>;

/** Every body part, by id. */
export const bodyParts: readonly BodyPart[] = z.array(bodyPartSchema).parse(data);

/** Every name of every body part. */
export const bodyPartNames: PhraseIndex<BodyPart> = indexBodyParts(bodyParts);

function indexBodyParts(parts: readonly BodyPart[]): PhraseIndex<BodyPart> {
  const index = new PhraseIndex<BodyPart>();
  for (const part of parts) {
    index.add(part.name, part, 'exact');
    for (const alias of part.aliases) index.add(alias, part, 'alias');
  }
  return index;
}
