import { type LetterDimension } from './fact-dimensions.js';
import { type FactStore } from './fact-store.js';

/** Called with a group, the row of a letter, and the range of `rows` that its determinations occupy. */
export type LetterVisitor = (group: number, letter: number, from: number, to: number) => void;

/**
 * Visits the letters of selected rows, once for every group that a letter has a value of.
 * @param by null puts all letters in group 0
 */
export function visitLetters(
  store: FactStore,
  rows: Int32Array,
  by: LetterDimension | null,
  visit: LetterVisitor,
): void {
  const column = by === null ? null : store.ofLetter[by];
  const flattened = column?.dictionary.flattened;
  const letterRows = store.letterRows.values;
  for (let from = 0; from < rows.length;) {
    const letter = letterRows[rows[from] ?? 0] ?? 0;
    let to = from + 1;
    while (to < rows.length && letterRows[rows[to] ?? 0] === letter) to += 1;
    if (column === null || flattened === undefined) {
      visit(0, letter, from, to);
    } else {
      const list = column.values[letter] ?? 0;
      const end = flattened.beginnings[list + 1] ?? 0;
      for (let at = flattened.beginnings[list] ?? 0; at < end; at += 1) {
        visit(flattened.values[at] ?? 0, letter, from, to);
      }
    }
    from = to;
  }
}
