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
    if (letter !== latest) letters.push(store.letterIds.values[letter] ?? 0);
    latest = letter;
  }
  return letters;
}

/** Of these letters the ones that determinations come from. Ids that are not there do no harm. */
export function lettersAmong(store: FactStore, rows: Int32Array, letterIds: readonly number[]): readonly number[] {
  const wanted = new Uint8Array(store.letterCount);
  for (const id of letterIds) {
    const row = store.rowOf(id);
    if (row !== undefined) wanted[row] = 1;
  }
  return lettersOfRows(
    store,
    rows.filter((row) => wanted[store.letterRows.values[row] ?? 0] === 1),
  );
}
