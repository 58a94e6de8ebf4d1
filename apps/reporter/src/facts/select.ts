import { type CompiledFilter, type DayTest, type ListTest } from './compile-filter.js';
import { type FactStore, noDay, standingCodes } from './fact-store.js';

/** Number of determinations, and of the letters that they belong to. */
export interface Amount {
  readonly letters: number;
  readonly determinations: number;
}

/** The determinations that match a filter and are counted, and how many match and are not counted. */
export interface Selection {
  /**
   * Rows of the counted determinations that match: first those that are the only match of their letter, then the others,
   * those of a letter consecutively; both in the order of the store.
   */
  readonly shown: Int32Array;
  /** How many of these are the only match of their letter; they are cheaper to count. */
  readonly singles: number;
  /** Counted, without a decision date, and matching apart from the filter's conditions on that date. */
  readonly undated: Amount;
  /** Matching and not counted. */
  readonly copies: Amount;
  readonly superseded: Amount;
}

/** What the items of a letter are if they match; bits, since an undated letter may be shown as well. */
const classes = { shown: 1, undated: 2, copy: 4, superseded: 8 } as const;

const classOfStanding = new Uint8Array(4);
classOfStanding[standingCodes.counted] = classes.shown | classes.undated;
classOfStanding[standingCodes.copy] = classes.copy;
classOfStanding[standingCodes.superseded] = classes.superseded;

/**
 * Evaluates a filter on every row.
 * @param letters if given, the rows of the only letters that are evaluated, each once, in the order of the store
 */
export function select(store: FactStore, filter: CompiledFilter, letters: Int32Array | null = null): Selection {
  const letterClasses = classifyLetters(store, filter, letters);
  const fitting = fittingItems(store, filter, letterClasses, letters);
  return split(store, letterClasses, fitting);
}

/** Returns the rows of everything that matches a filter, counted or not. */
export function selectMembers(store: FactStore, filter: CompiledFilter): Int32Array {
  return fittingItems(store, filter, classifyLetters(store, filter, null), null);
}

/** Returns the classes by row of a letter; 0 for letters that are not evaluated or do not match. */
function classifyLetters(store: FactStore, filter: CompiledFilter, letters: Int32Array | null): Uint8Array {
  const letterClasses = new Uint8Array(store.letterCount);
  const evaluated = letters?.length ?? letterClasses.length;
  const [standings, decided] = [store.standings.values, store.days.decided.values];
  for (let at = 0; at < evaluated; at += 1) {
    const row = letters === null ? at : (letters[at] ?? 0);
    const all = classOfStanding[standings[row] ?? 0] ?? 0;
    letterClasses[row] = decided[row] === noDay ? all : all & ~classes.undated;
  }
  for (const test of filter.period.lists) keepFittingLists(letterClasses, letters, test, classes.undated);
  for (const test of filter.period.days) keepFittingDays(letterClasses, letters, test, classes.undated);
  for (const test of filter.letters.lists) keepFittingLists(letterClasses, letters, test, 0);
  for (const test of filter.letters.days) keepFittingDays(letterClasses, letters, test, 0);
  const { fits } = filter.letters;
  if (fits === undefined) return letterClasses;
  for (let at = 0; at < evaluated; at += 1) {
    const row = letters === null ? at : (letters[at] ?? 0);
    if (letterClasses[row] !== 0 && !fits(row)) letterClasses[row] = 0;
  }
  return letterClasses;
}

/**
 * Branch-free: whether a letter matches is unpredictable, and a mispredicted branch costs more than the rest of the loop.
 * @param kept the classes that a letter keeps even if it does not match
 */
function keepFittingLists(
  letterClasses: Uint8Array,
  letters: Int32Array | null,
  { codes, fitting }: ListTest,
  kept: number,
): void {
  const keptOfList = fitting.map((fits) => (fits === 1 ? 0xff : kept));
  const evaluated = letters?.length ?? letterClasses.length;
  for (let at = 0; at < evaluated; at += 1) {
    const row = letters === null ? at : (letters[at] ?? 0);
    letterClasses[row] = (letterClasses[row] ?? 0) & (keptOfList[codes[row] ?? 0] ?? 0);
  }
}

function keepFittingDays(
  letterClasses: Uint8Array,
  letters: Int32Array | null,
  { days, from, to }: DayTest,
  kept: number,
): void {
  const evaluated = letters?.length ?? letterClasses.length;
  for (let at = 0; at < evaluated; at += 1) {
    const row = letters === null ? at : (letters[at] ?? 0);
    const day = days[row] ?? noDay;
    if (day < from || day > to) letterClasses[row] = (letterClasses[row] ?? 0) & kept;
  }
}

function fittingItems(
  store: FactStore,
  filter: CompiledFilter,
  letterClasses: Uint8Array,
  letters: Int32Array | null,
): Int32Array {
  let rows = letters === null ? itemsOfAll(store, letterClasses) : itemsOf(store, letterClasses, letters);
  for (const test of filter.items) rows = keepFittingItems(rows, test);
  const { among } = filter;
  if (among === undefined) return rows;
  const ids = store.determinationIds.values;
  let kept = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if (among.has(ids[row] ?? 0)) rows[kept++] = row;
  }
  return rows.subarray(0, kept);
}

/** Returns the rows of all items of letters of any class. Each row is written; the index advances only if it is kept. */
function itemsOfAll(store: FactStore, letterClasses: Uint8Array): Int32Array {
  const rows = new Int32Array(store.determinationCount);
  const letterRows = store.letterRows.values;
  let length = 0;
  for (let row = 0; row < rows.length; row += 1) {
    rows[length] = row;
    length += ((letterClasses[letterRows[row] ?? 0] ?? 0) + 0xff) >>> 8;
  }
  return rows.subarray(0, length);
}

/** Does the same for given letters. */
function itemsOf(store: FactStore, letterClasses: Uint8Array, letters: Int32Array): Int32Array {
  const [firstItems, itemCounts] = [store.firstItems.values, store.itemCounts.values];
  const evaluated = letters.filter((letter) => letterClasses[letter] !== 0);
  const rows = new Int32Array(evaluated.reduce((items, letter) => items + (itemCounts[letter] ?? 0), 0));
  let length = 0;
  for (const letter of evaluated) {
    const first = firstItems[letter] ?? 0;
    const end = first + (itemCounts[letter] ?? 0);
    for (let row = first; row < end; row += 1) rows[length++] = row;
  }
  return rows;
}

/** Moves the rows that match to the front, in place. */
function keepFittingItems(rows: Int32Array, { codes, fitting }: ListTest): Int32Array {
  let kept = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    rows[kept] = row;
    kept += fitting[codes[row] ?? 0] ?? 0;
  }
  return rows.subarray(0, kept);
}

function split(store: FactStore, letterClasses: Uint8Array, fitting: Int32Array): Selection {
  const letterRows = store.letterRows.values;
  const undated = new Tally();
  const copies = new Tally();
  const superseded = new Tally();
  let shown = 0;
  // Rows that are shown move to the front, in place: the write index never passes the read index.
  for (let at = 0; at < fitting.length; at += 1) {
    const row = fitting[at] ?? 0;
    const letter = letterRows[row] ?? 0;
    const letterClass = letterClasses[letter] ?? 0;
    fitting[shown] = row;
    shown += letterClass & classes.shown;
    if (letterClass === classes.shown) continue;
    if ((letterClass & classes.undated) !== 0) undated.add(letter);
    else if ((letterClass & classes.copy) !== 0) copies.add(letter);
    else if ((letterClass & classes.superseded) !== 0) superseded.add(letter);
  }
  return {
    ...singlesFirst(fitting.subarray(0, shown), letterRows),
    undated: undated.amount,
    copies: copies.amount,
    superseded: superseded.amount,
  };
}

/** Branch-free, as above: each row is written to both arrays, and one of the indexes advances. */
function singlesFirst(rows: Int32Array, letterRows: Int32Array): Pick<Selection, 'shown' | 'singles'> {
  const shown = new Int32Array(rows.length);
  let [singles, others, before] = [0, 0, -1];
  let letter = letterRows[rows[0] ?? 0] ?? 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const after = at + 1 < rows.length ? (letterRows[rows[at + 1] ?? 0] ?? 0) : -1;
    const single = differ(before, letter) & differ(letter, after);
    shown[singles] = row;
    singles += single;
    rows[others] = row;
    others += 1 - single;
    before = letter;
    letter = after;
  }
  shown.set(rows.subarray(0, others), singles);
  return { shown, singles };
}

/** Returns 1 if two 32-bit integers differ, else 0. */
function differ(one: number, other: number): number {
  const difference = one ^ other;
  return (difference | -difference) >>> 31;
}

/** Counts items and letters, if the items of a letter are consecutive. */
class Tally {
  private letters = 0;
  private determinations = 0;
  private latest = -1;

  add(letter: number): void {
    this.determinations += 1;
    if (letter === this.latest) return;
    this.latest = letter;
    this.letters += 1;
  }

  get amount(): Amount {
    return { letters: this.letters, determinations: this.determinations };
  }
}
