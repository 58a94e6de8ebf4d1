import { valueSeparator } from '#domain/model/item-facts.js';

/** The value that stands for having none. */
export const noValueCode = 0;

/** The values of every list: those of list `n` stand in `values` from `beginnings[n]` to before `beginnings[n + 1]`. */
export interface ListValues {
  readonly beginnings: Int32Array;
  /** A list without values has the one of having none. */
  readonly values: Int32Array;
  /** Whether every list has one value, which then stands at the list's number. */
  readonly single: boolean;
}

/**
 * Gives each distinct list of words one small number, so that a column of lists is a column of numbers. A list is
 * written as the facts write it: its values with line feeds between them, the empty string where there is none. Lists
 * are never forgotten: there are far fewer of them than rows.
 */
export class ListDictionary {
  private readonly lists = new Map<string, number>();
  private readonly valueCodes = new Map<string, number>();
  private readonly valueWords: (string | null)[] = [null];
  private readonly beginnings: number[] = [0];
  private readonly values: number[] = [];
  private known: ListValues | undefined;

  /** The number of a list, a new one where it was never seen. */
  codeOf(list: string): number {
    return this.lists.get(list) ?? this.add(list);
  }

  /** How many values there are, that of having none included. */
  get size(): number {
    return this.valueWords.length;
  }

  /** How many lists there are. */
  get listCount(): number {
    return this.lists.size;
  }

  /** The word of a value; null for having none. */
  wordOf(value: number): string | null {
    return this.valueWords[value] ?? null;
  }

  /** The values of one list. */
  valuesOf(list: number): readonly number[] {
    return this.values.slice(this.beginnings[list], this.beginnings[list + 1]);
  }

  /** The values of every list, until there is a new one. */
  get flattened(): ListValues {
    this.known ??= {
      beginnings: Int32Array.from(this.beginnings),
      values: Int32Array.from(this.values),
      single: this.values.length === this.lists.size,
    };
    return this.known;
  }

  /** By list, 1 where one of its words fits; null is asked of a list without words. */
  fitting(fits: (word: string | null) => boolean): Uint8Array {
    const byValue = this.valueWords.map(fits);
    const byList = new Uint8Array(this.lists.size);
    for (let list = 0; list < byList.length; list += 1) {
      const end = this.beginnings[list + 1] ?? 0;
      for (let at = this.beginnings[list] ?? 0; at < end; at += 1) {
        if (byValue[this.values[at] ?? noValueCode] === true) byList[list] = 1;
      }
    }
    return byList;
  }

  private add(list: string): number {
    const code = this.lists.size;
    this.lists.set(list, code);
    this.known = undefined;
    if (list === '') this.values.push(noValueCode);
    else for (const word of list.split(valueSeparator)) this.values.push(this.valueOf(word));
    this.beginnings.push(this.values.length);
    return code;
  }

  private valueOf(word: string): number {
    const known = this.valueCodes.get(word);
    if (known !== undefined) return known;
    this.valueCodes.set(word, this.valueWords.length);
    return this.valueWords.push(word) - 1;
  }
}
