import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './body-parts.json' with { type: 'json' };
import { PhraseIndex } from './phrase-index.js';

/** A part of the body, with the words that letters have for it. */
export const bodyPartSchema = z.strictObject({
  id: vocabularyIdSchema,
  name: z.string().min(1),
  /**
   * The regions whose guideline chapters may rightly treat it; empty where no chapter does. An arm may be judged by the
   * neck's chapter, for its pain may come from there; MTUS has no chapter on the hip.
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
