import { categories } from '#domain/vocabulary/categories.js';
import { type RecognisedTerm } from './recognise-request.js';
import { type WordMasks } from './word-masks.query.js';
import { type WeighedWord } from './weigh-words.js';

/** The weight of a term that a determination shares with the request. */
const termWeights = { substance: 1, subcategory: 0.8, drugClass: 0.6, category: 0.4, bodyPart: 0 } as const;

/** Categories without subcategories: they are as specific as a subcategory. */
const undivided: ReadonlySet<string> = new Set(
  categories.filter(({ subcategories }) => subcategories.length === 0).map(({ id }) => id),
);

/** Returns the weight of a shared term, from 0 to 1. */
export function termWeight({ field, value }: RecognisedTerm): number {
  return field === 'category' && undivided.has(value) ? termWeights.subcategory : termWeights[field];
}

/** Weight of a word in the summary, which is about the case and not about the item. */
const summaryShare = 0.6;

/** Minimum score of a similar determination, and its minimum share of the highest score. */
const min = { score: 0.2, ofBest: 0.5 } as const;

/** Maximum number of similar determinations. */
export const maxSimilar = 500;

/** A determination with its similarity to the request, from 0 to 1. */
export interface ScoredPrecedent {
  readonly id: number;
  readonly score: number;
  /** The words that it contains: bit `n` is set for word `n`. */
  readonly words: number;
}

/**
 * Scores determinations by their similarity to a request and returns those whose score is close to the highest, in that
 * order. Half of the score is the weight of the most specific shared term, half the share of the request's words, weighted
 * by their information; without recognised terms the words alone count.
 * @param shared returns the weight of the shared terms, from 0 to 1; null if the request has none
 */
export function scorePrecedents(
  masks: WordMasks,
  words: readonly WeighedWord[],
  shared: ((id: number) => number) | null,
): readonly ScoredPrecedent[] {
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  const scored = masks.ids.map((id, index) => {
    const [own, summary] = [masks.own[index] ?? 0, masks.summary[index] ?? 0];
    const text = all === 0 ? 0 : textScore(own, summary, words) / all;
    return { id, score: shared === null ? text : (shared(id) + text) / 2, words: own | summary };
  });
  scored.sort((one, other) => other.score - one.score || other.id - one.id);
  const bar = Math.max(min.score, (scored[0]?.score ?? 0) * min.ofBest);
  return scored.filter(({ score }) => score >= bar).slice(0, maxSimilar);
}

function textScore(own: number, summary: number, words: readonly WeighedWord[]): number {
  let score = 0;
  for (const [bit, { weight }] of words.entries()) {
    if (((own >>> bit) & 1) === 1) score += weight;
    else if (((summary >>> bit) & 1) === 1) score += weight * summaryShare;
  }
  return score;
}
