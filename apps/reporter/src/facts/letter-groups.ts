import { type LetterDimension } from './fact-dimensions.js';
import { type FactStore } from './fact-store.js';

/** Told of a letter among chosen rows: its row, and how many of its determinations are chosen. */
export type LetterVisitor = (group: number, letter: number, from: number, to: number) => void;

/**
 * Goes through the letters of chosen rows, each in every group that it has a value of.
 * @param by null puts all letters in the group 0
 * @param visit told of the group's number, the letter's row and where in `rows` its determinations stand
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
