import { type VocabularyField } from './recognise-request.js';
import { type WordMasks } from './word-masks.query.js';
import { type WeighedWord } from './weigh-words.js';

/** How much it says that a determination has the meaning that was asked about. */
const meaningWeights: Readonly<Record<Exclude<VocabularyField, 'bodyPart'>, number>> = {
  substance: 1,
  subcategory: 0.8,
  drugClass: 0.6,
  category: 0.4,
};

/** A word of the summary is about the case, not about the item. */
const summaryShare = 0.6;

/** The least score of the similar set, and the least share of the best one's. */
const least = { score: 0.2, ofBest: 0.5 } as const;

/** Most determinations of the similar set. */
export const mostSimilar = 500;

/** A determination with how near it is to the request, from 0 to 1. */
export interface ScoredPrecedent {
  readonly id: number;
  readonly score: number;
  /** Which words it holds: bit `n` stands for word `n`. */
  readonly words: number;
}

/** The closest meaning that a determination shares with a request. */
export type SharedMeaning = keyof typeof meaningWeights;

/**
 * Puts determinations in order of nearness: half by the closest meaning that they share with the request, half by the
 * share of its words that they hold, weighed by what finding each says; by words alone where no meaning was recognised.
 * Keeps those that are nearly as near as the nearest. Pure.
 * @param shared the closest meaning of a determination; null where it shares none
 */
export function scorePrecedents(
  masks: WordMasks,
  words: readonly WeighedWord[],
  shared: ((id: number) => SharedMeaning | null) | null,
): readonly ScoredPrecedent[] {
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  const scored = masks.ids.map((id, index) => {
    const [own, summary] = [masks.own[index] ?? 0, masks.summary[index] ?? 0];
    const text = all === 0 ? 0 : textScore(own, summary, words) / all;
    const meaning = shared?.(id) ?? null;
    const vocabulary = meaning === null ? 0 : meaningWeights[meaning];
    return { id, score: shared === null ? text : (vocabulary + text) / 2, words: own | summary };
  });
  scored.sort((one, other) => other.score - one.score || other.id - one.id);
  const bar = Math.max(least.score, (scored[0]?.score ?? 0) * least.ofBest);
  return scored.filter(({ score }) => score >= bar).slice(0, mostSimilar);
}

function textScore(own: number, summary: number, words: readonly WeighedWord[]): number {
  let score = 0;
  for (const [bit, { weight }] of words.entries()) {
    if (((own >>> bit) & 1) === 1) score += weight;
    else if (((summary >>> bit) & 1) === 1) score += weight * summaryShare;
  }
  return score;
}
