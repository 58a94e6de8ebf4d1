import { type SentenceWords } from './sentence-features.js';

/** What the names of word features begin with. */
export const wordPrefix = 'word:';

/** The name of a word feature: one word, or two that follow each other. */
export const nameWords = (first: string, second: string | null, isRecited: boolean): string =>
  `${wordPrefix}${second === null ? first : `${first} ${second}`}${isRecited ? ':recited' : ''}`;

/** The names of all word features of a sentence, each once: for training and explanation. */
export const wordFeatures = ({ singulars, isRecited }: SentenceWords): string[] => {
  const names = new Set<string>();
  for (const [at, first] of singulars.entries()) {
    names.add(nameWords(first, null, isRecited));
    const second = singulars[at + 1];
    if (second !== undefined) names.add(nameWords(first, second, isRecited));
  }
  return [...names];
};

/** A word's row in the table of weights, and those of the pairs that it begins; -1 where it has none. */
interface WordNode {
  row: number;
  readonly pairs: Map<string, number>;
}

/** The learned weights of words and pairs of words in one table, found without putting names together. */
export class WordWeights {
  readonly #said = new Map<string, WordNode>();
  readonly #recited = new Map<string, WordNode>();
  readonly #table: Float64Array;
  /** By row: the last sentence that had its word. A repeated word or pair counts once. */
  readonly #lastSentence: Int32Array;
  #sentence = 0;

  constructor(
    features: readonly (readonly [name: string, weights: readonly number[]])[],
    private readonly topicCount: number,
  ) {
    this.#table = new Float64Array(features.length * topicCount);
    this.#lastSentence = new Int32Array(features.length);
    for (const [row, [name, weights]] of features.entries()) {
      this.#table.set(weights, row * topicCount);
      this.#index(name, row);
    }
  }

  /** Adds to `scores` what the words of a sentence count for each topic. */
  addTo(scores: Float64Array, { singulars, isRecited }: SentenceWords): void {
    const nodes = isRecited ? this.#recited : this.#said;
    this.#sentence = (this.#sentence + 1) % 2 ** 31;
    let node = nodes.get(singulars[0] ?? '');
    for (let at = 0; at < singulars.length; at += 1) {
      const second = singulars[at + 1];
      const next = second === undefined ? undefined : nodes.get(second);
      if (node) {
        if (node.row >= 0) this.#addRow(scores, node.row);
        const pair = second === undefined || node.pairs.size === 0 ? undefined : node.pairs.get(second);
        if (pair !== undefined) this.#addRow(scores, pair);
      }
      node = next;
    }
  }

  #addRow(scores: Float64Array, row: number): void {
    if (this.#lastSentence[row] === this.#sentence) return;
    this.#lastSentence[row] = this.#sentence;
    const table = this.#table;
    const from = row * this.topicCount;
    for (let topic = 0; topic < this.topicCount; topic += 1)
      scores[topic] = (scores[topic] ?? 0) + (table[from + topic] ?? 0);
  }

  #index(name: string, row: number): void {
    const [words = '', recited] = name.slice(wordPrefix.length).split(':');
    const [first = '', second] = words.split(' ');
    const nodes = recited === undefined ? this.#said : this.#recited;
    const node = nodes.get(first) ?? { row: -1, pairs: new Map<string, number>() };
    nodes.set(first, node);
    if (second === undefined) node.row = row;
    else node.pairs.set(second, row);
  }
}
