/** Longer words are not corrected. */
const maxWordLength = 40;

/** Finds the words that are one edit (insertion, deletion, replacement, transposition) away from a given word. */
export class OneEditIndex {
  readonly #words: ReadonlySet<string>;
  /** A word without one of its letters → the original words. */
  readonly #shortened = new Map<string, string[]>();

  /** Words shorter than `minLength` are ignored: they have too many neighbours. */
  constructor(
    words: Iterable<string>,
    readonly minLength = 6,
  ) {
    const kept = new Set<string>();
    for (const word of words) {
      if (word.length < minLength || /\d/.test(word)) continue;
      kept.add(word);
    }
    this.#words = kept;
    for (const word of kept) for (const short of withoutOneLetter(word)) push(this.#shortened, short, word);
  }

  /**
   * Returns the words of the index within one edit. The first letter must be equal: it is rarely mistyped, and words that
   * differ only in it (bearing, hearing) are different words.
   */
  neighbours(word: string): string[] {
    if (word.length < this.minLength || word.length > maxWordLength || /\d/.test(word)) return [];
    const found = new Set<string>();
    for (const longer of this.#shortened.get(word) ?? []) found.add(longer);
    for (const short of withoutOneLetter(word)) {
      if (this.#words.has(short)) found.add(short);
      for (const other of this.#shortened.get(short) ?? []) if (isOneEdit(word, other)) found.add(other);
    }
    found.delete(word);
    return [...found].filter((other) => other.startsWith(word.charAt(0)));
  }
}

/** Whether two words of the same length differ by one replacement or one transposition. */
function isOneEdit(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let first = 0;
  while (first < left.length && left[first] === right[first]) first += 1;
  const restEqual = left.slice(first + 1) === right.slice(first + 1);
  const swapped =
    left[first] === right[first + 1] &&
    left[first + 1] === right[first] &&
    left.slice(first + 2) === right.slice(first + 2);
  return restEqual || swapped;
}

function* withoutOneLetter(word: string): Generator<string> {
  for (let index = 0; index < word.length; index += 1) yield word.slice(0, index) + word.slice(index + 1);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
