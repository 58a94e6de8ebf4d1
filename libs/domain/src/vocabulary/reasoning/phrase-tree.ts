import { type Word } from '../words.js';

/** The number of words of the longest phrase that a pattern may match. */
export const maxPhraseWords = 5;

/** A phrase found in a text: `firstWord` to `lastWord` (inclusive) of the words given. */
export interface FoundPhrase<Entry> {
  readonly entry: Entry;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** The identifiers of one word: of the word as written, of its singular; -1 where no phrase has it. */
interface WordIds {
  readonly written: number;
  readonly singular: number;
}

interface Node<Entry> {
  readonly next: Map<number, Node<Entry>>;
  readonly entries: Entry[];
}

const number = '#';
const startsWithDigit = /^\d/;

/** The singular of a word as the patterns are compared; a word that is no plural is returned unchanged. */
export function singularOf(word: string): string {
  const length = word.length;
  if (length < 4 || word.charCodeAt(length - 1) !== 115) return word;
  const before = word.charCodeAt(length - 2);
  // ss, us, is: no plurals.
  if (before === 115 || before === 117 || before === 105) return word;
  if (word.endsWith('ies') && length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('xes') || word.endsWith('ches') || word.endsWith('shes') || word.endsWith('sses')) {
    return word.slice(0, -2);
  }
  return word.slice(0, -1);
}

/** The words of one place of a pattern. */
interface PatternToken {
  readonly words: readonly string[];
  readonly optional: boolean;
}

/**
 * Reads a pattern: blanks separate the places; `a|b` are alternatives, a `?` at the end makes the place optional, `#` is
 * any number. Plurals match their singular; a word after `=` matches as it is written only.
 */
export function readPattern(pattern: string): PatternToken[] {
  return pattern.split(' ').map((token) => {
    const optional = token.endsWith('?');
    return { optional, words: (optional ? token.slice(0, -1) : token).split('|') };
  });
}

/**
 * Patterns of words as one tree: finding the phrases of a text costs a few map reads per word, however many patterns
 * there are. A phrase may belong to several entries.
 */
export class PhraseTree<Entry> {
  readonly #root: Node<Entry> = { next: new Map(), entries: [] };
  readonly #written = new Map<string, number>();
  readonly #singular = new Map<string, number>();
  #ids = 0;

  add(pattern: string, entry: Entry): void {
    this.#insert(this.#root, readPattern(pattern), 0, entry);
  }

  /**
   * The phrases of a text in order: at each word the longest phrase that begins there, none overlapping another of the
   * same tree. No phrase runs across a comma or a stop.
   */
  find(words: readonly Word[]): FoundPhrase<Entry>[] {
    const ids = words.map(({ text }) => this.#idsOf(text));
    const found: FoundPhrase<Entry>[] = [];
    let at = 0;
    while (at < words.length) {
      const first = ids[at];
      const longest = first && (first.written >= 0 || first.singular >= 0) ? this.#longestAt(words, ids, at) : null;
      if (longest === null) {
        at += 1;
        continue;
      }
      for (const entry of longest.node.entries) found.push({ entry, firstWord: at, lastWord: longest.lastWord });
      at = longest.lastWord + 1;
    }
    return found;
  }

  /** Every phrase of a text, those inside and across others too, by their first word. */
  findAll(words: readonly Word[]): FoundPhrase<Entry>[] {
    const ids = words.map(({ text }) => this.#idsOf(text));
    const found: FoundPhrase<Entry>[] = [];
    const walk = (node: Node<Entry>, from: number, at: number): void => {
      for (const entry of node.entries) found.push({ entry, firstWord: from, lastWord: at - 1 });
      const word = words[at];
      const id = ids[at];
      if (!word || !id || (at > from && word.stopBefore)) return;
      const written = id.written < 0 ? undefined : node.next.get(id.written);
      if (written) walk(written, from, at + 1);
      const singular = id.singular < 0 ? undefined : node.next.get(id.singular);
      if (singular) walk(singular, from, at + 1);
    };
    for (let from = 0; from < words.length; from += 1) walk(this.#root, from, from);
    return found;
  }

  #longestAt(
    words: readonly Word[],
    ids: readonly WordIds[],
    from: number,
  ): { readonly node: Node<Entry>; readonly lastWord: number } | null {
    let best: { readonly node: Node<Entry>; readonly lastWord: number } | null = null;
    const walk = (node: Node<Entry>, at: number): void => {
      if (node.entries.length > 0 && (best === null || at - 1 > best.lastWord)) best = { node, lastWord: at - 1 };
      const word = words[at];
      const id = ids[at];
      if (!word || !id || (at > from && word.stopBefore)) return;
      const written = id.written < 0 ? undefined : node.next.get(id.written);
      if (written) walk(written, at + 1);
      const singular = id.singular < 0 ? undefined : node.next.get(id.singular);
      if (singular) walk(singular, at + 1);
    };
    walk(this.#root, from);
    return best;
  }

  #idsOf(word: string): WordIds {
    if (startsWithDigit.test(word)) return { written: -1, singular: this.#singular.get(number) ?? -1 };
    return { written: this.#written.get(word) ?? -1, singular: this.#singular.get(singularOf(word)) ?? -1 };
  }

  #insert(node: Node<Entry>, tokens: readonly PatternToken[], at: number, entry: Entry): void {
    const token = tokens[at];
    if (!token) {
      if (node !== this.#root && !node.entries.includes(entry)) node.entries.push(entry);
      return;
    }
    if (token.optional) this.#insert(node, tokens, at + 1, entry);
    for (const word of token.words) this.#insert(this.#childOf(node, word), tokens, at + 1, entry);
  }

  #childOf(node: Node<Entry>, word: string): Node<Entry> {
    const exact = word.startsWith('=');
    const known = exact ? this.#written : this.#singular;
    const key = exact ? word.slice(1) : startsWithDigit.test(word) ? number : singularOf(word);
    let id = known.get(key);
    if (id === undefined) {
      id = this.#ids;
      this.#ids += 1;
      known.set(key, id);
    }
    const next = node.next.get(id) ?? { next: new Map<number, Node<Entry>>(), entries: [] };
    node.next.set(id, next);
    return next;
  }
}
