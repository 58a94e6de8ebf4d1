import { type CaseOutcome, caseOutcome } from '#domain/model/case-outcome.js';
import { type ItemFacts } from '#domain/model/item-facts.js';
import { CaseNumberColumn } from './case-number-column.js';
import { CodedColumn } from './coded-column.js';
import { type DimensionName, isOfLetter, type ItemDimension, type LetterDimension } from './fact-dimensions.js';
import { GrowingColumn } from './growing-column.js';
import { type LetterFacts, type PresentLetter } from './letter-facts.js';
import { type PeriodsOfDay, periodsOf } from './periods-of-day.js';

/** The codes of a letter's standing; `gone` marks the row of a letter that was removed or moved. */
export const standingCodes = { counted: 0, copy: 1, superseded: 2, gone: 3 } as const;

/** The value of a column of days where there is no date. */
export const noDay = -0x8000_0000;

/** The columns of a letter's dates. */
export const dayNames = ['decided', 'assigned', 'injured', 'injuredByHeader', 'denied', 'received'] as const;
export type DayName = (typeof dayNames)[number];

const bytes = () => new GrowingColumn((length) => new Uint8Array(length));
const days = () => new GrowingColumn((length) => new Int32Array(length).fill(noDay));
const numbers = () => new GrowingColumn((length) => new Int32Array(length));
const ids = () => new GrowingColumn((length) => new Float64Array(length));

/** Gaps are closed when there are at least so many, and at least a quarter of all rows. */
const defaultMinGaps = 10_000;

/** Is notified of every letter's row before it is changed or removed, and after it was changed or added. */
export interface LetterWatcher {
  readonly beforeChange: (row: number) => void;
  readonly afterChange: (row: number) => void;
}

/**
 * The facts of every letter in columns: one row per letter and one per determination, with the determinations of a letter
 * in consecutive rows. Words are stored as codes, so that queries are loops over arrays of numbers. It does not depend on
 * where facts come from; it must not be changed during a query.
 */
export class FactStore {
  readonly standings = bytes();
  readonly letterKeys = ids();
  readonly caseNumbers = new CaseNumberColumn();
  readonly days: Readonly<Record<DayName, GrowingColumn<Int32Array>>> = {
    decided: days(),
    assigned: days(),
    injured: days(),
    injuredByHeader: days(),
    denied: days(),
    received: days(),
  };
  /** By letter: days from the injury to the decision; `noDay` without one of the dates. */
  readonly daysSinceInjury = days();
  /** By letter: the row of its first determination, and its number of determinations. */
  readonly firstItems = numbers();
  readonly itemCounts = numbers();
  /** By determination. */
  readonly determinationIds = ids();
  readonly letterRows = numbers();
  readonly overturned = bytes();
  readonly ofLetter: Readonly<Record<LetterDimension, CodedColumn>> = {
    year: new CodedColumn(),
    quarter: new CodedColumn(),
    month: new CodedColumn(),
    specialty: new CodedColumn(),
    licensingState: new CodedColumn(),
    caseOutcome: new CodedColumn(),
    layout: new CodedColumn(),
    age: new CodedColumn(),
    sex: new CodedColumn(),
  };
  readonly ofItem: Readonly<Record<ItemDimension, CodedColumn>> = {
    category: new CodedColumn(),
    subcategory: new CodedColumn(),
    drugClass: new CodedColumn(),
    substance: new CodedColumn(),
    treatment: new CodedColumn(),
    bodyPart: new CodedColumn(),
    strength: new CodedColumn(),
    quantity: new CodedColumn(),
    side: new CodedColumn(),
    frequency: new CodedColumn(),
    duration: new CodedColumn(),
    sessions: new CodedColumn(),
    authority: new CodedColumn(),
    administratorAuthority: new CodedColumn(),
    guidelineDocument: new CodedColumn(),
    guidelineSection: new CodedColumn(),
    outcome: new CodedColumn(),
    headingFamily: new CodedColumn(),
    flag: new CodedColumn(),
    flagGrade: new CodedColumn(),
    reason: new CodedColumn(),
    primaryReason: new CodedColumn(),
  };
  /** Number of rows, including those of letters that are gone. */
  letterCount = 0;
  determinationCount = 0;
  /** Increases whenever rows move, which invalidates row numbers. */
  arrangement = 0;

  private readonly watchers: LetterWatcher[] = [];
  private readonly rowsById = new Map<number, number>();
  private readonly periods = new Map<number | null, PeriodsOfDay>([[null, { year: '', quarter: '', month: '' }]]);

  /** @param minGaps how many rows of letters that are gone must exist before `compact` closes the gaps */
  constructor(private readonly minGaps = defaultMinGaps) {}

  /** Number of letters, copies included. */
  get presentLetters(): number {
    return this.rowsById.size;
  }

  /** Returns the column of a dimension, and whether its rows are letters. */
  column(name: DimensionName): { readonly column: CodedColumn; readonly byLetter: boolean } {
    return isOfLetter(name)
      ? { column: this.ofLetter[name], byLetter: true }
      : { column: this.ofItem[name], byLetter: false };
  }

  /** Returns the row of a letter, if it is stored. */
  rowOf(letterKey: number): number | undefined {
    return this.rowsById.get(letterKey);
  }

  /** Notifies a watcher of every change from now on. Rows that move while gaps are closed do not count as changed. */
  watch(watcher: LetterWatcher): void {
    this.watchers.push(watcher);
  }

  /** Stores, replaces or removes a letter; repeating it changes nothing. */
  upsert(letter: LetterFacts): void {
    const row = this.rowsById.get(letter.letterKey);
    if (row !== undefined) for (const { beforeChange } of this.watchers) beforeChange(row);
    this.writeOrRemove(letter, row);
    const present = this.rowsById.get(letter.letterKey);
    if (present !== undefined) for (const { afterChange } of this.watchers) afterChange(present);
  }

  /** Closes the gaps of letters that are gone, if there are enough of them; keeps the order of the rest. */
  compact(): void {
    const gone = this.letterCount - this.rowsById.size;
    if (gone >= this.minGaps && gone * 4 >= this.letterCount) this.closeGaps();
  }

  /** @param row the present row of the letter, if it is stored */
  private writeOrRemove(letter: LetterFacts, row: number | undefined): void {
    if (letter.standing === null) {
      if (row !== undefined) this.remove(letter.letterKey, row);
    } else if (row !== undefined && this.itemCounts.values[row] === letter.items.length) {
      this.write(row, this.firstItems.values[row] ?? 0, letter);
    } else {
      if (row !== undefined) this.remove(letter.letterKey, row);
      this.append(letter);
    }
  }

  private append(letter: PresentLetter): void {
    this.rowsById.set(letter.letterKey, this.letterCount);
    this.write(this.letterCount, this.determinationCount, letter);
    this.letterCount += 1;
    this.determinationCount += letter.items.length;
  }

  private remove(letterKey: number, row: number): void {
    this.standings.set(row, standingCodes.gone);
    this.rowsById.delete(letterKey);
  }

  private write(row: number, firstItem: number, letter: PresentLetter): void {
    this.letterKeys.set(row, letter.letterKey);
    this.standings.set(row, standingCodes[letter.standing]);
    this.caseNumbers.set(row, letter.caseNumber);
    for (const name of dayNames) this.days[name].set(row, letter[name] ?? noDay);
    this.daysSinceInjury.set(row, daysSinceInjury(letter) ?? noDay);
    this.firstItems.set(row, firstItem);
    this.itemCounts.set(row, letter.items.length);
    const { year, quarter, month } = this.periodsOf(letter.decided);
    this.ofLetter.year.set(row, year);
    this.ofLetter.quarter.set(row, quarter);
    this.ofLetter.month.set(row, month);
    this.ofLetter.specialty.set(row, letter.specialties);
    this.ofLetter.licensingState.set(row, letter.licensedIn);
    this.ofLetter.caseOutcome.set(row, caseOutcomeOf(letter.items));
    this.ofLetter.layout.set(row, letter.layout);
    this.ofLetter.age.set(row, letter.age === null ? '' : String(letter.age));
    this.ofLetter.sex.set(row, letter.sex ?? '');
    for (const [index, item] of letter.items.entries()) this.writeItem(firstItem + index, row, item);
  }

  private writeItem(row: number, letterRow: number, item: ItemFacts): void {
    const [id, overturned, category, subcategory, drugClass, substance, headingFamily, ...lists] = item;
    const [administratorAuthorities, authorities, documents, sections, flags, reasons, primaryReason, ...more] = lists;
    const [grades, bodyParts, treatments, strength, quantity, sides, visitsPerWeek, weeks, sessions] = more;
    const { ofItem } = this;
    this.determinationIds.set(row, id);
    this.letterRows.set(row, letterRow);
    this.overturned.set(row, overturned);
    ofItem.outcome.set(row, overturned === 1 ? 'overturned' : 'upheld');
    ofItem.category.set(row, category);
    // Subcategories of different categories may share a name.
    ofItem.subcategory.set(row, subcategory === '' ? '' : `${category}/${subcategory}`);
    ofItem.drugClass.set(row, drugClass);
    ofItem.substance.set(row, substance);
    ofItem.treatment.set(row, treatments ?? '');
    ofItem.bodyPart.set(row, bodyParts ?? '');
    ofItem.strength.set(row, strength ?? '');
    ofItem.quantity.set(row, quantity ?? '');
    ofItem.side.set(row, sides ?? '');
    ofItem.frequency.set(row, visitsPerWeek ?? '');
    ofItem.duration.set(row, weeks ?? '');
    ofItem.sessions.set(row, sessions ?? '');
    ofItem.headingFamily.set(row, headingFamily);
    ofItem.administratorAuthority.set(row, administratorAuthorities);
    ofItem.authority.set(row, authorities);
    ofItem.guidelineDocument.set(row, documents);
    ofItem.guidelineSection.set(row, sections);
    ofItem.flag.set(row, flags);
    ofItem.flagGrade.set(row, grades ?? '');
    ofItem.reason.set(row, reasons ?? '');
    ofItem.primaryReason.set(row, primaryReason ?? '');
  }

  private periodsOf(day: number | null): PeriodsOfDay {
    const known = this.periods.get(day);
    if (known !== undefined || day === null) return known ?? { year: '', quarter: '', month: '' };
    const periods = periodsOf(day);
    this.periods.set(day, periods);
    return periods;
  }

  private closeGaps(): void {
    let [row, item] = [0, 0];
    for (let from = 0; from < this.letterCount; from += 1) {
      if (this.standings.values[from] === standingCodes.gone) continue;
      const first = this.firstItems.values[from] ?? 0;
      const count = this.itemCounts.values[from] ?? 0;
      this.moveLetter(from, row);
      this.firstItems.set(row, item);
      for (let index = 0; index < count; index += 1) this.moveItem(first + index, item + index, row);
      row += 1;
      item += count;
    }
    this.letterCount = row;
    this.determinationCount = item;
    this.arrangement += 1;
  }

  private moveLetter(from: number, to: number): void {
    const letterKey = this.letterKeys.values[from] ?? 0;
    this.rowsById.set(letterKey, to);
    const { standings, letterKeys, itemCounts, daysSinceInjury } = this;
    for (const column of [standings, letterKeys, itemCounts, daysSinceInjury, ...Object.values(this.days)]) {
      column.set(to, column.values[from] ?? 0);
    }
    this.caseNumbers.copy(from, to);
    for (const column of Object.values(this.ofLetter)) column.copy(from, to);
  }

  private moveItem(from: number, to: number, letterRow: number): void {
    this.letterRows.set(to, letterRow);
    this.determinationIds.set(to, this.determinationIds.values[from] ?? 0);
    this.overturned.set(to, this.overturned.values[from] ?? 0);
    for (const column of Object.values(this.ofItem)) column.copy(from, to);
  }
}

function caseOutcomeOf(items: readonly ItemFacts[]): CaseOutcome {
  return caseOutcome(items.length, items.filter((item) => item[1] === 1).length);
}

function daysSinceInjury({ decided, injured }: PresentLetter): number | null {
  return decided === null || injured === null ? null : decided - injured;
}
