import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './word-endings.json' with { type: 'json' };

/** What the ending of a medical word says of a treatment that no list names: every -ectomy is an operation. */
export const wordEndingSchema = z.strictObject({
  ending: z.string().regex(/^[a-z]{4,}$/),
  category: vocabularyIdSchema,
  subcategory: vocabularyIdSchema.nullable(),
  /** Words with the ending that no list names. */
  examples: z.array(z.string().regex(/^[a-z]+$/)).min(1),
});
export type WordEnding = z.infer<typeof wordEndingSchema>;

/** Every ending, by its letters. */
export const wordEndings: readonly WordEnding[] = z.array(wordEndingSchema).parse(data);

/** The letters that stand before an ending at least. */
const minStemLength = 3;

/** The ending that a word of lower-case letters has; null where it has none. */
export function findWordEnding(word: string): WordEnding | null {
  return (
    wordEndings.find(({ ending }) => word.length >= ending.length + minStemLength && word.endsWith(ending)) ?? null
  );
}
