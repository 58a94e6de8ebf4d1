import { z } from 'zod';
import { vocabularyIdSchema } from '../model/primitives.js';
import data from './word-endings.json' with { type: 'json' };

/** The treatment that an ending of a medical word implies if no list contains the word: every -ectomy is an operation. */
export const wordEndingSchema = z.strictObject({
  ending: z.string().regex(/^[a-z]{4,}$/),
  category: vocabularyIdSchema,
  subcategory: vocabularyIdSchema.nullable(),
  /** Words with the ending that are in no list. */
  examples: z.array(z.string().regex(/^[a-z]+$/)).min(1),
});
export type WordEnding = z.infer<typeof wordEndingSchema>;

/** Every ending, by its letters. */
export const wordEndings: readonly WordEnding[] = z.array(wordEndingSchema).parse(data);

/** Minimum number of letters before an ending. */
const minStemLength = 3;

/** Returns the ending of a lower-case word, or null if it has none. */
export function findWordEnding(word: string): WordEnding | null {
  return (
    wordEndings.find(({ ending }) => word.length >= ending.length + minStemLength && word.endsWith(ending)) ?? null
  );
}
