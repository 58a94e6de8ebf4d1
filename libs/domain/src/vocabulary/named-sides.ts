import { readWords } from './words.js';

/** The sides of the body that an item can name. */
export const sides = ['left', 'right', 'bilateral'] as const;
export type Side = (typeof sides)[number];

const sideOfWord: ReadonlyMap<string, Side> = new Map<string, Side>([
  ['left', 'left'],
  ['lt', 'left'],
  ['right', 'right'],
  ['rt', 'right'],
  ['bilateral', 'bilateral'],
  ['bilaterally', 'bilateral'],
  ['both', 'bilateral'],
]);

/** Returns the sides that the words of an item name, each once, in the order of the item. */
export function namedSides(item: string): Side[] {
  return [...new Set(readWords(item).flatMap(({ text }) => sideOfWord.get(text) ?? []))];
}
