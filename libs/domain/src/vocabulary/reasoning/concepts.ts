import { z } from 'zod';
import { vocabularyIdSchema } from '../../model/primitives.js';
import { reasonDirectionSchema, reasonTopicSchema } from '../../model/reason.js';
import data from './concepts.json' with { type: 'json' };
import { maxPhraseWords, PhraseTree, reasoningWords } from './phrase-tree.js';

/** A pattern of words as `readPattern` reads it. */
export const phrasePatternSchema = z
  .string()
  .regex(/^=?[a-z#\d]+(?:\|=?[a-z#\d]+)*\??(?: =?[a-z#\d]+(?:\|=?[a-z#\d]+)*\??)*$/)
  .refine((pattern) => pattern.split(' ').length <= maxPhraseWords);

/** Something that rationales and summaries say to be present, absent or not documented. */
export const conceptSchema = z.strictObject({
  id: vocabularyIdSchema,
  /** As it is shown to readers. */
  name: z.string().min(1),
  /** The topics of reasons that statements about it usually give, the main one first; empty where it may be any. */
  topics: z.array(reasonTopicSchema),
  /** The direction that its presence argues for; its absence argues for the other one. */
  favours: reasonDirectionSchema.nullable(),
  /** The treatment categories of which it is usually the request itself, and no finding. */
  requestOf: z.array(vocabularyIdSchema),
  phrases: z.array(phrasePatternSchema).min(1),
});
export type Concept = z.infer<typeof conceptSchema>;

/** Every concept, by id. */
export const concepts: readonly Concept[] = z.array(conceptSchema).parse(data);

/** Every phrase of every concept. */
export const conceptPhrases: PhraseTree<Concept> = indexConcepts(concepts);

function indexConcepts(entries: readonly Concept[]): PhraseTree<Concept> {
  const tree = new PhraseTree<Concept>(reasoningWords);
  for (const concept of entries) for (const phrase of concept.phrases) tree.add(phrase, concept);
  return tree;
}
