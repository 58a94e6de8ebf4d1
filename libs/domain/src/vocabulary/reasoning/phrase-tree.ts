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
  /** A bit for each tree in which a phrase begins with the word: most words begin none. */
  readonly begins: number;
}

/** The words of a sentence as `PhraseWords.identify` gives them: what trees of the same `PhraseWords` search in. */
export interface IdentifiedWords {
  readonly words: readonly Word[];
  readonly ids: readonly WordIds[];
}

/** A place in a tree; 0 is the root. */
type Node = number;
const root: Node = 0;

/** A node at which a phrase of the text ends, with the phrase's last word. */
interface Reached {
  readonly node: Node;
  readonly lastWord: number;
}

const wordBits = 13;
const maxNodes = 2 ** (31 - wordBits);

/**
 * The nodes that follow each other: one open-addressed hash table of numbers. A map for each node took five times as
 * long, because its parts lie far apart in memory.
 */
class Transitions {
  #keys = new Int32Array(1024).fill(-1);
  #nodes = new Int32Array(1024);
  #count = 0;

  /** The node that a word leads to from a node; -1 where there is none. */
  get(node: Node, word: number): Node {
    const keys = this.#keys;
    const mask = keys.length - 1;
    const key = (node << wordBits) | word;
    let slot = (Math.imul(key, 0x9e37_79b1) >>> 12) & mask;
    for (;;) {
      const found = keys[slot];
      if (found === key) return this.#nodes[slot] ?? -1;
      if (found === -1) return -1;
      slot = (slot + 1) & mask;
    }
  }

  set(node: Node, word: number, next: Node): void {
    if (word >= 2 ** wordBits || node >= maxNodes || next >= maxNodes)
      throw new Error('The phrases have more words or places than a tree can hold.');
    if (this.#count * 4 > this.#keys.length) this.#grow();
    this.#insert((node << wordBits) | word, next);
    this.#count += 1;
  }

  #insert(key: number, next: Node): void {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e37_79b1) >>> 12) & mask;
    while (this.#keys[slot] !== -1) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#nodes[slot] = next;
  }

  #grow(): void {
    const [keys, nodes] = [this.#keys, this.#nodes];
    this.#keys = new Int32Array(keys.length * 2).fill(-1);
    this.#nodes = new Int32Array(keys.length * 2);
    for (const [slot, key] of keys.entries()) if (key !== -1) this.#insert(key, nodes[slot] ?? -1);
  }
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
  /** By identifier: a bit for each tree in which a phrase begins with it. */
  readonly #begins: number[] = [];
  #trees = 0;

  /** The bit of another tree. */
  addTree(): number {
    const bit = 1 << this.#trees;
    this.#trees += 1;
    return bit;
  }

  /** Notes that a phrase of the tree with this bit begins with a word. */
  begin(id: number, tree: number): void {
    this.#begins[id] = (this.#begins[id] ?? 0) | tree;
    this.#seen.clear();
  }

  /** The identifier of a word of a pattern. */
  add(word: string): number {
    const exact = word.startsWith('=');
    const known = exact ? this.#written : this.#singular;
    const key = exact ? word.slice(1) : isNumber(word) ? number : singularOf(word);
    let id = known.get(key);
    if (id === undefined) {
      id = this.#begins.push(0) - 1;
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
    const written = this.#written.get(word) ?? -1;
    const singular = this.#singular.get(text) ?? -1;
    const begins = (this.#begins[written] ?? 0) | (this.#begins[singular] ?? 0);
    const ids = { written, singular, text, begins };
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
  readonly #transitions = new Transitions();
  /** By node: the entries of the phrases that end there. */
  readonly #entries: Entry[][] = [[]];
  /** By node: whether a phrase goes on from there. */
  readonly #goesOn: boolean[] = [false];
  /** The phrases that begin at the word that is searched; empty between words. */
  readonly #reached: Reached[] = [];
  /** Its bit in `WordIds.begins`. */
  readonly #bit: number;

  constructor(private readonly words: PhraseWords) {
    this.#bit = words.addTree();
  }

  add(pattern: string, entry: Entry): void {
    this.#insert(root, readPattern(pattern), 0, entry);
  }

  /**
   * The phrases of a text in order: at each word the longest phrase that begins there, none overlapping another of the
   * same tree. No phrase runs across a comma or a stop.
   */
  find(text: IdentifiedWords): FoundPhrase<Entry>[] {
    const found: FoundPhrase<Entry>[] = [];
    let from = 0;
    for (let firstWord = 0; firstWord < text.ids.length; firstWord += 1) {
      if (firstWord < from || !this.#begins(text, firstWord)) continue;
      this.#walk(root, text, firstWord, firstWord);
      let longest: Reached | undefined;
      for (const reached of this.#reached) if (!longest || reached.lastWord > longest.lastWord) longest = reached;
      this.#reached.length = 0;
      if (!longest) continue;
      const { node, lastWord } = longest;
      for (const entry of this.#entries[node] ?? []) found.push({ entry, firstWord, lastWord });
      from = lastWord + 1;
    }
    return found;
  }

  /** Every phrase of a text, those inside and across others too, by their first word. */
  findAll(text: IdentifiedWords): FoundPhrase<Entry>[] {
    const found: FoundPhrase<Entry>[] = [];
    for (let firstWord = 0; firstWord < text.ids.length; firstWord += 1) {
      if (!this.#begins(text, firstWord)) continue;
      this.#walk(root, text, firstWord, firstWord);
      for (const { node, lastWord } of this.#reached)
        for (const entry of this.#entries[node] ?? []) found.push({ entry, firstWord, lastWord });
      this.#reached.length = 0;
    }
    return found;
  }

  #begins(text: IdentifiedWords, at: number): boolean {
    return ((text.ids[at]?.begins ?? 0) & this.#bit) !== 0;
  }

  /** Follows the words from `at` on and notes every node at which a phrase ends. */
  #walk(node: Node, text: IdentifiedWords, from: number, at: number): void {
    const id = text.ids[at];
    if (!id || (at > from && text.words[at]?.stopBefore === true)) return;
    if (id.written >= 0) this.#step(node, id.written, text, from, at);
    if (id.singular >= 0) this.#step(node, id.singular, text, from, at);
  }

  #step(node: Node, id: number, text: IdentifiedWords, from: number, at: number): void {
    const next = this.#transitions.get(node, id);
    if (next < 0) return;
    if ((this.#entries[next]?.length ?? 0) > 0) this.#reached.push({ node: next, lastWord: at });
    if (this.#goesOn[next] === true) this.#walk(next, text, from, at + 1);
  }

  #insert(node: Node, tokens: readonly PatternToken[], at: number, entry: Entry): void {
    const token = tokens[at];
    if (!token) {
      const entries = this.#entries[node];
      if (node !== root && entries?.includes(entry) === false) entries.push(entry);
      return;
    }
    if (token.optional) this.#insert(node, tokens, at + 1, entry);
    for (const word of token.words) {
      const id = this.words.add(word);
      if (node === root) this.words.begin(id, this.#bit);
      this.#insert(this.#follow(node, id), tokens, at + 1, entry);
    }
  }

  /** The node after a word, which is made where there is none. */
  #follow(node: Node, word: number): Node {
    const known = this.#transitions.get(node, word);
    if (known >= 0) return known;
    const next = this.#entries.push([]) - 1;
    this.#goesOn.push(false);
    this.#goesOn[node] = true;
    this.#transitions.set(node, word, next);
    return next;
  }
}

/** The words of all patterns of reasoning: concepts and cues are looked up together. */
export const reasoningWords = new PhraseWords();
