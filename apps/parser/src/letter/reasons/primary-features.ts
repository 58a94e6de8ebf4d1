import { type AnalysedSentence } from './assertion.js';
import { type ChosenTopic } from './choose-topics.js';

/**
 * The features of each reason among the reasons of its item that decide which one is primary: its position, whether
 * the verdict turns on it, whether it is only added.
 */
export const primaryFeatures = (
  reasons: readonly Pick<ChosenTopic, 'topic' | 'sentences' | 'at' | 'direction'>[],
  sentences: readonly AnalysedSentence[],
): string[][] => {
  const verdicts = reasons.map((reason) => reason.sentences.some((index) => sentences[index]?.role === 'verdict'));
  const firstSentence = Math.min(...reasons.map((reason) => reason.sentences[0] ?? Infinity));
  return reasons.map((reason, rank) => {
    const stating = reason.sentences.flatMap((index) => sentences[index] ?? []);
    const [first] = stating;
    const features = [`topic:${reason.topic}`, `rank:${Math.min(rank, 4)}`];
    if (reason.sentences[0] === firstSentence) features.push('in-first-sentence');
    if (verdicts[rank] === true) {
      features.push('in-verdict');
      if (verdicts.filter(Boolean).length === 1) features.push('only-in-verdict');
      if (stating.some(({ role, cues }) => role === 'verdict' && cues.has('deciding'))) features.push('decides');
    } else if (verdicts.includes(true)) features.push('another-in-verdict');
    if (stating.every(({ cues }) => cues.has('addition'))) features.push('added');
    if (first?.opening.has('addition') === true) features.push('opens-as-addition');
    if (first?.cues.has('contrast') === true) features.push('contrasted');
    if (first?.role === 'recital') features.push('begins-as-recital');
    if (stating.every(({ role }) => role === 'recital')) features.push('recital-only');
    features.push(`sentences:${Math.min(stating.length, 3)}`);
    if (rank === reasons.length - 1 && rank > 0) features.push('last');
    const own = reason.sentences.filter((index) =>
      reasons.every((other) => other === reason || !other.sentences.includes(index)),
    );
    if (own.length === 0 && reasons.length > 1) features.push('shares-all-sentences');
    return features;
  });
};
