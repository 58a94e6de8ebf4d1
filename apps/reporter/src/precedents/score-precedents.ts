import { categories } from '#domain/vocabulary/categories.js';
import { type RecognisedTerm } from './recognise-request.js';
import { type WordMasks } from './word-masks.query.js';
import { type WeighedWord } from './weigh-words.js';

/** How much it says that a determination has a meaning that was asked about. */
const meaningWeights = { substance: 1, subcategory: 0.8, drugClass: 0.6, category: 0.4, bodyPart: 0 } as const;

/** Categories that are not divided: their name says as much as a subcategory's. */
const undivided: ReadonlySet<string> = new Set(
  categories.filter(({ subcategories }) => subcategories.length === 0).map(({ id }) => id),
);

/** How much it says, from 0 to 1, that a determination has this meaning of the request. */
export function meaningWeight({ field, value }: RecognisedTerm): number {
  return field === 'category' && undivided.has(value) ? meaningWeights.subcategory : meaningWeights[field];
}

/** A word of the summary is about the case, not about the item. */
const summaryShare = 0.6;

/** The least score of the similar set, and the least share of the best one's. */
const least = { score: 0.2, ofBest: 0.5 } as const;

/** Most determinations of the similar set. */
export const maxSimilar = 500;

/** A determination with how near it is to the request, from 0 to 1. */
export interface ScoredPrecedent {
  readonly id: number;
  readonly score: number;
  /** Which words it holds: bit `n` stands for word `n`. */
  readonly words: number;
}

/**
 * Puts determinations in order of nearness: half by the closest meaning that they share with the request, half by the
 * share of its words that they hold, weighed by what finding each says; by words alone where no meaning was recognised.
 * Keeps those that are nearly as near as the nearest. Pure.
 * @param shared how much the meaning says, from 0 to 1, that a determination shares; null where there is none to share
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
  const bar = Math.max(least.score, (scored[0]?.score ?? 0) * least.ofBest);
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
