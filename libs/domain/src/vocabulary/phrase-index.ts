import { type ResolutionMethod } from '../model/treatment.js';
import { OneEditIndex } from './one-edit.js';
import { readWords, type Word } from './words.js';

/** The meaning of a phrase. `exact`: the entry's own name; `alias`: another name of it. */
export interface PhraseMeaning<Value> {
  readonly value: Value;
  readonly method: ResolutionMethod;
}

/** A phrase found in a text, from `firstWord` to `lastWord` (inclusive). */
export interface PhraseMatch<Value> extends PhraseMeaning<Value> {
  readonly firstWord: number;
  readonly lastWord: number;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  meaning: PhraseMeaning<Value> | null;
}

/** A tree of phrases, word by word: a search costs a few map reads per word, independent of the number of phrases. */
export class PhraseIndex<Value> {
  readonly #root: Node<Value> = { next: new Map(), meaning: null };
  readonly #words = new Set<string>();
  #spelling: OneEditIndex | null = null;

  /** `entryOf` returns the entry of a value; by default the value itself. */
  constructor(private readonly entryOf: (value: Value) => unknown = (value) => value) {}

  /** The first meaning of a phrase is kept; the vocabulary's tests check that no phrase has two. */
  add(phrase: string, value: Value, method: 'exact' | 'alias'): void {
    let node = this.#root;
    for (const { text } of readWords(phrase)) {
      this.#words.add(text);
      const next = node.next.get(text) ?? { next: new Map(), meaning: null };
      node.next.set(text, next);
      node = next;
    }
    if (node !== this.#root) node.meaning ??= { value, method };
    this.#spelling = null;
  }

  /** Whether a word occurs in any phrase. */
  knows(word: string): boolean {
    return this.#words.has(word) || singular(word).some((form) => this.#words.has(form));
  }

  /**
   * Returns the phrases of a text in order, the longest at each position, without overlaps. Plurals match too.
   * @param misspelt whether an unknown word may be replaced by its only neighbour within one edit
   */
  find(words: readonly Word[], misspelt: (word: Word) => boolean = () => false): PhraseMatch<Value>[] {
    const matches: PhraseMatch<Value>[] = [];
    let at = 0;
    while (at < words.length) {
      const match = this.#longestAt(words, at, misspelt);
      if (match) matches.push(match);
      at = match ? match.lastWord + 1 : at + 1;
    }
    return matches;
  }

  #longestAt(words: readonly Word[], from: number, misspelt: (word: Word) => boolean): PhraseMatch<Value> | null {
    let node = this.#root;
    let best: PhraseMatch<Value> | null = null;
    let corrected = false;
    for (let at = from; at < words.length; at += 1) {
      const word = words[at];
      if (!word || (at > from && word.stopBefore)) break;
      let next: Node<Value> | undefined = step(node, word.text);
      if (!next && misspelt(word)) {
        next = this.#nearest(node, word.text);
        corrected ||= next !== undefined;
      }
      if (!next) break;
      node = next;
      if (node.meaning) {
        const method = corrected ? 'fuzzy' : node.meaning.method;
        best = { value: node.meaning.value, method, firstWord: from, lastWord: at };
      }
    }
    return best;
  }

  /**
   * Returns the node of a misspelt word: of its only neighbour within one edit, or of several if all are names of the same
   * entry (`Tramadoll` is near the name and near a known misspelling of it).
   */
  #nearest(node: Node<Value>, word: string): Node<Value> | undefined {
    if (this.knows(word)) return undefined;
    this.#spelling ??= new OneEditIndex(this.#words);
    const nodes = this.#spelling.neighbours(word).map((near) => node.next.get(near));
    if (nodes.length < 2) return nodes[0];
    const named = nodes.flatMap((each) => (each?.meaning ? [{ node: each, meaning: each.meaning }] : []));
    const entries = new Set(named.map(({ meaning }) => this.entryOf(meaning.value)));
    if (named.length < nodes.length || entries.size !== 1) return undefined;
    return (named.find(({ meaning }) => meaning.method === 'exact') ?? named[0])?.node;
  }
}

function step<Value>(node: Node<Value>, word: string): Node<Value> | undefined {
  const exact = node.next.get(word);
  if (exact) return exact;
  for (const form of singular(word)) {
    const next = node.next.get(form);
    if (next) return next;
  }
  return undefined;
}

/** Returns the possible singular forms of a plural. */
function singular(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [];
  const forms = [word.slice(0, -1)];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  return forms;
}
