import { GrowingColumn } from './growing-column.js';
import { ListDictionary } from './list-dictionary.js';

/** A column of lists of words, kept as the lists' numbers; two bytes each while they suffice. */
export class CodedColumn {
  readonly dictionary = new ListDictionary();
  private codes: GrowingColumn<Uint16Array> | GrowingColumn<Uint32Array> = new GrowingColumn(
    (length) => new Uint16Array(length),
  );
  private wide = false;

  /** @param list as the facts write lists */
  set(row: number, list: string): void {
    const code = this.dictionary.codeOf(list);
    if (code > 0xffff && !this.wide) this.widen();
    this.codes.set(row, code);
  }

  /** Gives a row the list of another one. */
  copy(from: number, to: number): void {
    this.codes.set(to, this.codes.values[from] ?? 0);
  }

  /** The list's number by row: not to be kept beyond the next change. */
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
