import { type WeighedWord } from './weigh-words.js';
import { type WordMasks } from './word-masks.query.js';

/**
 * The weights of what a determination has in common with a request. What the request does not state has no weight: the
 * score is the weighted mean of the rest.
 */
export const weights = {
  treatment: 10,
  bodyParts: 5,
  words: 4,
  amounts: 3,
  timeSinceInjury: 1,
  postOperative: 1,
} as const;
export type Feature = keyof typeof weights;

/** How near the treatment is: the same, or of the same class or subcategory. Others are no precedents. */
export const treatmentScores = { same: 1, related: 0.6 } as const;

/** Weight of a word in the summary, which is about the case and not about the item. */
const summaryShare = 0.6;

/** Minimum score of a similar determination, and its minimum share of the highest score. */
export const min = { score: 0.2, ofBest: 0.75 } as const;

/** A determination with its similarity to the request, from 0 to 1. */
export interface ScoredPrecedent {
  readonly id: number;
  readonly score: number;
  /** The words that it contains: bit `n` is set for word `n`. */
  readonly words: number;
}

/** The similar determinations, the highest score first, and the lowest score that counts as similar. */
export interface ScoredPrecedents {
  readonly nearest: readonly ScoredPrecedent[];
  readonly cutoff: number;
}

/**
 * Scores determinations by their similarity to a request, and returns those whose score is close to the highest.
 * @param features returns, from 0 to 1, what a determination has in common with the request apart from words; undefined
 *   features are not stated by the request
 */
export function scorePrecedents(
  masks: WordMasks,
  words: readonly WeighedWord[],
  features: (id: number) => Readonly<Partial<Record<Exclude<Feature, 'words'>, number>>>,
): ScoredPrecedents {
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  const scored = masks.ids.map((id, index) => {
    const [own, summary] = [masks.own[index] ?? 0, masks.summary[index] ?? 0];
    const text = all === 0 ? undefined : textScore(own, summary, words) / all;
    return { id, score: weightedMean({ ...features(id), words: text }), words: own | summary };
  });
  scored.sort((one, other) => other.score - one.score || other.id - one.id);
  const cutoff = Math.max(min.score, (scored[0]?.score ?? 0) * min.ofBest);
  return { nearest: scored.filter(({ score }) => score >= cutoff), cutoff };
}

/** Returns how near two amounts are, as the ratio of the smaller to the larger one; 0 if one is missing. */
export function nearness(one: number | null, other: number | null): number {
  if (one === null || other === null || one < 0 || other < 0) return 0;
  if (one === other) return 1;
  return Math.min(one, other) / Math.max(one, other);
}

function weightedMean(features: Readonly<Partial<Record<Feature, number | undefined>>>): number {
  let [sum, weight] = [0, 0];
  for (const name of Object.keys(weights) as Feature[]) {
    const value = features[name];
    if (value === undefined) continue;
    sum += weights[name] * value;
    weight += weights[name];
  }
  return weight === 0 ? 0 : sum / weight;
}

function textScore(own: number, summary: number, words: readonly WeighedWord[]): number {
  let score = 0;
  for (const [bit, { weight }] of words.entries()) {
    if (((own >>> bit) & 1) === 1) score += weight;
    else if (((summary >>> bit) & 1) === 1) score += weight * summaryShare;
  }
  return score;
}
