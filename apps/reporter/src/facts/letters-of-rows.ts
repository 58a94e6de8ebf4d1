import { type FactStore } from './fact-store.js';

/**
 * The ids of the letters that determinations come from, in their order, each once where a letter's determinations come
 * together.
 * @param rows rows of determinations
 */
export function lettersOfRows(store: FactStore, rows: Iterable<number>): readonly number[] {
  const letters: number[] = [];
  let latest = -1;
  for (const row of rows) {
    const letter = store.letterRows.values[row] ?? 0;
    if (letter !== latest) letters.push(store.letterKeys.values[letter] ?? 0);
    latest = letter;
  }
  return letters;
}

/** The rows of letters by their ids, in the order of the store. Ids that are not there do no harm. */
export function rowsOfLetters(store: FactStore, letterKeys: readonly number[]): Int32Array {
  return Int32Array.from(letterKeys.map((id) => store.rowOf(id)).filter((row) => row !== undefined)).sort();
}
