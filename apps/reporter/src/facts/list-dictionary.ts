import { valueSeparator } from '#domain/model/item-facts.js';

/** The code of having no value. */
export const noValueCode = 0;

/** The values of every list: those of list `n` are in `values` from `beginnings[n]` to before `beginnings[n + 1]`. */
export interface ListValues {
  readonly beginnings: Int32Array;
  /** A list without values contains the code of having none. */
  readonly values: Int32Array;
  /** Whether every list has one value, which is then at the index of the list's code. */
  readonly single: boolean;
}

/**
 * Assigns a code to each distinct list of words, so that a column of lists is a column of numbers. A list has the format
 * of the facts: its values separated by line feeds, the empty string if there is none. Lists are never removed: there are
 * far fewer of them than rows.
 */
export class ListDictionary {
  private readonly lists = new Map<string, number>();
  private readonly valueCodes = new Map<string, number>();
  private readonly valueWords: (string | null)[] = [null];
  private readonly beginnings: number[] = [0];
  private readonly values: number[] = [];
  private known: ListValues | undefined;

  /** Returns the code of a list, assigning one if the list is new. */
  codeOf(list: string): number {
    return this.lists.get(list) ?? this.add(list);
  }

  /** Number of values, including that of having none. */
  get size(): number {
    return this.valueWords.length;
  }

  /** Number of lists. */
  get listCount(): number {
    return this.lists.size;
  }

  /** Returns the word of a value; null for having none. */
  wordOf(value: number): string | null {
    return this.valueWords[value] ?? null;
  }

  /** Returns the values of one list. */
  valuesOf(list: number): readonly number[] {
    return this.values.slice(this.beginnings[list], this.beginnings[list + 1]);
  }

  /** The values of every list; valid until a list is added. */
  get flattened(): ListValues {
    this.known ??= {
      beginnings: Int32Array.from(this.beginnings),
      values: Int32Array.from(this.values),
      single: this.values.length === this.lists.size,
    };
    return this.known;
  }

  /** Returns, by list, 1 if `fits` returns true for one of its words; it is called with null for a list without words. */
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
