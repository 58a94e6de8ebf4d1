import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { commonWords } from '#domain/vocabulary/common-words.js';
import { drugNames } from '#domain/vocabulary/drugs.js';
import { treatmentNames } from '#domain/vocabulary/treatments.js';
import { findWordEnding } from '#domain/vocabulary/word-endings.js';
import { readWords } from '#domain/vocabulary/words.js';

/** What the parser's command prints of one disputed item, as far as it tells which words were resolved. */
export interface ReadItem {
  readonly disputedItem: string;
  readonly category: string | null;
  /** The words of the item that were resolved, as they are written. */
  readonly resolvedWords: readonly string[];
}

/** One word that the vocabulary does not know. */
export interface UnresolvedWord {
  readonly word: string;
  /** How many items hold it. */
  readonly items: number;
  /** How many of those have no category. */
  readonly withoutCategory: number;
}

/** Shorter runs of letters are units and abbreviations. */
const shortestWord = /^[a-z]{3,}/;

const vocabulary = [treatmentNames, drugNames, bodyPartNames];

/** The words of one item that no list of the vocabulary knows and of which nothing was read, each once. */
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

/** Counts the unresolved words of some items: the most frequent first, equals by the alphabet. */
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
