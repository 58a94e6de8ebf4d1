import { GrowingColumn } from './growing-column.js';
import { ListDictionary } from './list-dictionary.js';

/** A column of lists of words, stored as codes of the lists: two bytes each as long as these suffice. */
export class CodedColumn {
  readonly dictionary = new ListDictionary();
  private codes: GrowingColumn<Uint16Array> | GrowingColumn<Uint32Array> = new GrowingColumn(
    (length) => new Uint16Array(length),
  );
  private wide = false;

  /** @param list in the format of the facts: words separated by line feeds */
  set(row: number, list: string): void {
    const code = this.dictionary.codeOf(list);
    if (code > 0xffff && !this.wide) this.widen();
    this.codes.set(row, code);
  }

  /** Copies the list of one row to another. */
  copy(from: number, to: number): void {
    this.codes.set(to, this.codes.values[from] ?? 0);
  }

  /** The codes of the lists by row; valid until the next change. */
  get values(): Uint16Array | Uint32Array {
    return this.codes.values;
  }

  private widen(): void {
    const narrow = this.codes.values;
    const wide = new GrowingColumn((length) => new Uint32Array(length));
    for (let row = narrow.length - 1; row >= 0; row -= 1) wide.set(row, narrow[row] ?? 0);
    this.codes = wide;
    this.wide = true;
  }
}
