import { type Word } from '../words.js';

/** The number of words of the longest phrase that a pattern may match. */
export const maxPhraseWords = 5;

/** A phrase found in a text: `firstWord` to `lastWord` (inclusive) of the words given. */
export interface FoundPhrase<Entry> {
  readonly entry: Entry;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** The identifiers of one word: of the word as written, of its singular; -1 where no pattern has it. */
interface WordIds {
  readonly written: number;
  readonly singular: number;
  /** The singular itself; one text for all numbers. */
  readonly text: string;
}

/** The words of a sentence as `PhraseWords.identify` gives them: what trees of the same `PhraseWords` search in. */
export interface IdentifiedWords {
  readonly words: readonly Word[];
  readonly ids: readonly WordIds[];
}

interface Node<Entry> {
  readonly next: Map<number, Node<Entry>>;
  readonly entries: Entry[];
}

const number = '#';

/** How many words' identifiers are kept. */
const maxSeen = 20_000;

const isNumber = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
};

/** The singular of a word as the patterns are compared; a word that is no plural is returned unchanged. */
export function singularOf(word: string): string {
  const length = word.length;
  if (length < 4 || !word.endsWith('s')) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && length > 4) return `${word.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
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

/** The words that the patterns of several trees have: a text's words are looked up once for all of them. */
export class PhraseWords {
  readonly #written = new Map<string, number>();
  readonly #singular = new Map<string, number>();
  /** The identifiers of words that texts had. */
  readonly #seen = new Map<string, WordIds>();
  #count = 0;

  /** The identifier of a word of a pattern. */
  add(word: string): number {
    const exact = word.startsWith('=');
    const known = exact ? this.#written : this.#singular;
    const key = exact ? word.slice(1) : isNumber(word) ? number : singularOf(word);
    let id = known.get(key);
    if (id === undefined) {
      id = this.#count;
      this.#count += 1;
      known.set(key, id);
      this.#seen.clear();
    }
    return id;
  }

  identify(words: readonly Word[]): IdentifiedWords {
    return { words, ids: words.map(({ text }) => this.#idsOf(text)) };
  }

  #idsOf(word: string): WordIds {
    const known = this.#seen.get(word);
    if (known) return known;
    const text = isNumber(word) ? number : singularOf(word);
    const ids = {
      written: this.#written.get(word) ?? -1,
      singular: this.#singular.get(text) ?? -1,
      text,
    };
    // Letters repeat their words; deleting all of them at times bounds what is kept.
    if (this.#seen.size >= maxSeen) this.#seen.clear();
    this.#seen.set(word, ids);
    return ids;
  }
}

/**
 * Patterns of words as one tree: finding the phrases of a text costs a few map reads per word, however many patterns
 * there are. A phrase may belong to several entries.
 */
export class PhraseTree<Entry> {
  readonly #root: Node<Entry> = { next: new Map(), entries: [] };

  constructor(private readonly words: PhraseWords) {}

  add(pattern: string, entry: Entry): void {
    this.#insert(this.#root, readPattern(pattern), 0, entry);
  }

  /**
   * The phrases of a text in order: at each word the longest phrase that begins there, none overlapping another of the
   * same tree. No phrase runs across a comma or a stop.
   */
  find(text: IdentifiedWords): FoundPhrase<Entry>[] {
    const found: FoundPhrase<Entry>[] = [];
    let at = 0;
    while (at < text.words.length) {
      let lastWord = at;
      let entries: readonly Entry[] = [];
      this.#walk(this.#root, text, at, at, (node, last) => {
        if (entries.length > 0 && last <= lastWord) return;
        ({ entries } = node);
        lastWord = last;
      });
      for (const entry of entries) found.push({ entry, firstWord: at, lastWord });
      at = lastWord + 1;
    }
    return found;
  }

  /** Every phrase of a text, those inside and across others too, by their first word. */
  findAll(text: IdentifiedWords): FoundPhrase<Entry>[] {
    const found: FoundPhrase<Entry>[] = [];
    for (let firstWord = 0; firstWord < text.words.length; firstWord += 1) {
      this.#walk(this.#root, text, firstWord, firstWord, (node, lastWord) => {
        for (const entry of node.entries) found.push({ entry, firstWord, lastWord });
      });
    }
    return found;
  }

  /** Follows the words from `at` on and visits every node at which a phrase ends. */
  #walk(
    node: Node<Entry>,
    text: IdentifiedWords,
    from: number,
    at: number,
    visit: (node: Node<Entry>, lastWord: number) => void,
  ): void {
    const id = text.ids[at];
    if (!id || (id.written < 0 && id.singular < 0) || (at > from && text.words[at]?.stopBefore === true)) return;
    for (let form = 0; form < 2; form += 1) {
      const key = form === 0 ? id.written : id.singular;
      const next = key < 0 ? undefined : node.next.get(key);
      if (!next) continue;
      if (next.entries.length > 0) visit(next, at);
      if (next.next.size > 0) this.#walk(next, text, from, at + 1, visit);
    }
  }

  #insert(node: Node<Entry>, tokens: readonly PatternToken[], at: number, entry: Entry): void {
    const token = tokens[at];
    if (!token) {
      if (node !== this.#root && !node.entries.includes(entry)) node.entries.push(entry);
      return;
    }
    if (token.optional) this.#insert(node, tokens, at + 1, entry);
    for (const word of token.words) {
      const id = this.words.add(word);
      const next = node.next.get(id) ?? { next: new Map<number, Node<Entry>>(), entries: [] };
      node.next.set(id, next);
      this.#insert(next, tokens, at + 1, entry);
    }
  }
}

/** The words of all patterns of reasoning: concepts and cues are looked up together. */
export const reasoningWords = new PhraseWords();
