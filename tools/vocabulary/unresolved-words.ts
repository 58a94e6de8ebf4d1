import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { commonWords } from '#domain/vocabulary/common-words.js';
import { drugNames } from '#domain/vocabulary/drugs.js';
import { treatmentNames } from '#domain/vocabulary/treatments.js';
import { findWordEnding } from '#domain/vocabulary/word-endings.js';
import { readWords } from '#domain/vocabulary/words.js';

/** The part of a disputed item in the output of the parser that names the resolved words. */
export interface ReadItem {
  readonly disputedItem: string;
  readonly category: string | null;
  /** The resolved words of the item, as written. */
  readonly resolvedWords: readonly string[];
}

/** A word that is not in the vocabulary. */
export interface UnresolvedWord {
  readonly word: string;
  /** Number of items that contain it. */
  readonly items: number;
  /** Number of those without a category. */
  readonly withoutCategory: number;
}

/** Shorter words are units and abbreviations. */
const shortestWord = /^[a-z]{3,}/;

const vocabulary = [treatmentNames, drugNames, bodyPartNames];

/** Returns the words of an item that are in no list of the vocabulary and were not resolved, each once. */
export function unresolvedWordsOf({ disputedItem, resolvedWords }: ReadItem): readonly string[] {
  const resolved = new Set(resolvedWords.flatMap((written) => readWords(written).map(({ text }) => text)));
  const isUnresolved = (word: string): boolean =>
    shortestWord.test(word) &&
    !resolved.has(word) &&
    !commonWords.has(word) &&
    !vocabulary.some((names) => names.knows(word)) &&
    findWordEnding(word) === null;
  return [...new Set(readWords(disputedItem).map(({ text }) => text))].filter(isUnresolved);
}

/** Counts the unresolved words of items, sorted by frequency, then alphabetically. */
export function countUnresolvedWords(items: readonly ReadItem[]): readonly UnresolvedWord[] {
  const counts = new Map<string, { items: number; withoutCategory: number }>();
  for (const item of items) {
    for (const word of unresolvedWordsOf(item)) {
      const count = counts.get(word) ?? { items: 0, withoutCategory: 0 };
      count.items += 1;
      if (item.category === null) count.withoutCategory += 1;
      counts.set(word, count);
    }
  }
  return [...counts]
    .map(([word, count]) => ({ word, ...count }))
    .sort((a, b) => b.items - a.items || (a.word < b.word ? -1 : 1));
}
