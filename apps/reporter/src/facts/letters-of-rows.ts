import { type FactStore } from './fact-store.js';

/**
 * Returns the keys of the letters of determinations, in their order; each once if a letter's determinations are
 * consecutive.
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

/** Returns the rows of letters by their keys, in the order of the store. Unknown keys are ignored. */
export function rowsOfLetters(store: FactStore, letterKeys: readonly number[]): Int32Array {
  return Int32Array.from(letterKeys.map((id) => store.rowOf(id)).filter((row) => row !== undefined)).sort();
}
