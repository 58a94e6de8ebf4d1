import { bodyPartNames, type BodyPart } from '#domain/vocabulary/body-parts.js';
import { commonWords } from '#domain/vocabulary/common-words.js';
import { drugNames, type NamedDrug } from '#domain/vocabulary/drugs.js';
import { type PhraseMatch } from '#domain/vocabulary/phrase-index.js';
import { treatmentNames, type TreatmentTerm } from '#domain/vocabulary/treatments.js';
import { readWords, type Word } from '#domain/vocabulary/words.js';
import { type Reading } from '../reading.js';

/** An item's words with all matches of the vocabulary. */
export interface NamedItem {
  readonly text: string;
  readonly words: readonly Word[];
  readonly terms: readonly PhraseMatch<TreatmentTerm>[];
  readonly drugs: readonly PhraseMatch<NamedDrug>[];
  readonly bodyParts: readonly PhraseMatch<BodyPart>[];
}

/** Finds an item's words in the vocabulary. An unknown word may match its only neighbour within one edit. */
export function findNames(text: string): NamedItem {
  const words = readWords(text);
  const misspelt = ({ text: word }: Word): boolean => !isKnown(word);
  return {
    text,
    words,
    terms: treatmentNames.find(words, misspelt),
    drugs: drugNames.find(words, misspelt),
    bodyParts: findBodyParts(words, misspelt),
  };
}

/** Words before a body part that is not treated: `by mouth`, `by hand`. */
const mannerWord = /^(?:by|per)$/;

/** Returns the body parts named; the mouth of a tablet by mouth is not one. */
export function findBodyParts(words: readonly Word[], misspelt?: (word: Word) => boolean): PhraseMatch<BodyPart>[] {
  return bodyPartNames
    .find(words, misspelt)
    .filter(({ firstWord, lastWord }) => firstWord !== lastWord || !mannerWord.test(words[firstWord - 1]?.text ?? ''));
}

/** Returns the range of a match in the item. */
export function spanOfMatch(item: NamedItem, match: PhraseMatch<unknown>): Reading<unknown>['span'] {
  return { start: item.words[match.firstWord]?.start ?? 0, end: item.words[match.lastWord]?.end ?? 0 };
}

/** Returns the words of a match as written. */
export function writtenWords(item: NamedItem, match: PhraseMatch<unknown>): string {
  const { start, end } = spanOfMatch(item, match);
  return item.text.slice(start, end);
}

/** Returns the words that are in no list of the vocabulary. */
export function unknownWords(item: NamedItem): string[] {
  const resolved = new Set<number>();
  for (const match of [...item.terms, ...item.drugs, ...item.bodyParts]) {
    for (let at = match.firstWord; at <= match.lastWord; at += 1) resolved.add(at);
  }
  return item.words
    .filter((word, at) => !resolved.has(at) && /^[a-z]{3,}/.test(word.text) && !isKnown(word.text))
    .map(({ text }) => text);
}

/** Whether a word is in any list of the vocabulary. */
export function isKnown(word: string): boolean {
  return commonWords.has(word) || treatmentNames.knows(word) || drugNames.knows(word) || bodyPartNames.knows(word);
}
