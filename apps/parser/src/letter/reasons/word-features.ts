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

/** A word with its weights by topic, and those of the pairs that it begins. */
interface WordNode {
  weights: Float64Array | null;
  readonly pairs: Map<string, Float64Array>;
}

/** The learned weights of words and pairs of words, found without putting names together. */
export class WordWeights {
  readonly #said = new Map<string, WordNode>();
  readonly #recited = new Map<string, WordNode>();

  /** Adds the weights of a feature by its name. */
  add(name: string, weights: Float64Array): void {
    const [words = '', recited] = name.slice(wordPrefix.length).split(':');
    const [first = '', second] = words.split(' ');
    const nodes = recited === undefined ? this.#said : this.#recited;
    const node = nodes.get(first) ?? { weights: null, pairs: new Map<string, Float64Array>() };
    nodes.set(first, node);
    if (second === undefined) node.weights = weights;
    else node.pairs.set(second, weights);
  }

  /** Adds to `scores` what the words of a sentence count for each topic; a repeated word or pair counts once. */
  addTo(scores: Float64Array, { singulars, isRecited }: SentenceWords): void {
    const nodes = isRecited ? this.#recited : this.#said;
    const counted = new Set<Float64Array>();
    for (let at = 0; at < singulars.length; at += 1) {
      const node = nodes.get(singulars[at] ?? '');
      if (!node) continue;
      if (node.weights) counted.add(node.weights);
      const pair = node.pairs.size === 0 ? undefined : node.pairs.get(singulars[at + 1] ?? '');
      if (pair) counted.add(pair);
    }
    for (const weights of counted) {
      for (let topic = 0; topic < scores.length; topic += 1)
        scores[topic] = (scores[topic] ?? 0) + (weights[topic] ?? 0);
    }
  }
}
