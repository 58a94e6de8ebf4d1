import { type ReasonWeights } from '#domain/vocabulary/reasoning/weights.js';
import { positionOf } from '../../apps/parser/src/letter/reasons/choose-topics.js';
import { primaryFeatures } from '../../apps/parser/src/letter/reasons/primary-features.js';
import { directionOf } from '../../apps/parser/src/letter/reasons/sentence-features.js';
import { type LabelledItem, type LabelledItems } from './labelled-items.js';
import { minimise } from './minimise.js';

/** How strongly the weights are held near zero; those of topics more so, for they are many and the items few. */
const penalties = { topic: 20, other: 3 };

interface Choice {
  /** The features of each reason of an item. */
  readonly candidates: readonly string[][];
  readonly primary: number;
  readonly weight: number;
}

/** The labelled reasons of an item in the order of the letter, with the sentences that state them. */
const choiceOf = (item: LabelledItem, weight: number): Choice[] => {
  const direction = directionOf(item.context);
  const sentences = item.sentences.map(({ sentence }) => sentence);
  const reasons = item.reasons
    .filter((reason) => reason.direction === direction)
    .map(({ topic }) => {
      const stating = item.sentences.flatMap(({ topics }, index) => (topics.has(topic) ? [index] : []));
      const first = sentences[stating[0] ?? 0];
      return {
        topic,
        direction,
        sentences: stating,
        at: first === undefined ? 0 : positionOf(first, topic, direction),
      };
    })
    .filter(({ sentences: stating }) => stating.length > 0)
    .toSorted((left, right) => left.at - right.at);
  const primary = reasons.findIndex(({ topic }) => `${topic}/${direction}` === item.primary);
  return reasons.length < 2 || primary < 0
    ? []
    : [{ candidates: primaryFeatures(reasons, sentences), primary, weight }];
};

/** Learns which of an item's reasons is primary: a choice among them by the sums of their weights. */
export const fitPrimary = (letters: readonly LabelledItems[], penalty = penalties): ReasonWeights['primary'] => {
  const choices = letters.flatMap(({ items }) => items.flatMap((item) => choiceOf(item, 1 / Math.sqrt(items.length))));
  const names = [...new Set(choices.flatMap(({ candidates }) => candidates.flat()))].sort();
  const indexes = new Map(names.map((name, index) => [name, index]));
  const point = minimise(names.length, (weights, gradient) => {
    let value = 0;
    for (let index = 0; index < weights.length; index += 1) {
      const each = weights[index] ?? 0;
      const strength = names[index]?.startsWith('topic:') === true ? penalty.topic : penalty.other;
      value += 0.5 * strength * each * each;
      gradient[index] = strength * each;
    }
    for (const { candidates, primary, weight } of choices) {
      const rows = candidates.map((features) => features.map((name) => indexes.get(name) ?? 0));
      const powers = rows.map((row) => Math.exp(row.reduce((sum, name) => sum + (weights[name] ?? 0), 0)));
      const total = powers.reduce((sum, power) => sum + power, 0);
      value -= weight * Math.log((powers[primary] ?? 1) / total);
      rows.forEach((row, index) => {
        const error = weight * ((powers[index] ?? 0) / total - Number(index === primary));
        for (const name of row) gradient[name] = (gradient[name] ?? 0) + error;
      });
    }
    return value;
  });
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const weight = Math.round((point[index] ?? 0) * 1_000) / 1_000;
      return weight === 0 ? [] : [[name, weight] as const];
    }),
  );
};
