import { reasonTopics } from '#domain/model/reason.js';
import { type ReasonWeights } from '#domain/vocabulary/reasoning/weights.js';
import { nameOf } from '../../apps/parser/src/letter/reasons/feature-names.js';
import { wordFeatures, wordPrefix } from '../../apps/parser/src/letter/reasons/word-features.js';
import { type LabelledItem, type LabelledItems, type LabelledSentence } from './labelled-items.js';
import { minimise, type Objective } from './minimise.js';

/** How strongly the weights that all topics share are held near zero, as a share of the penalty of those of one topic. */
const sharedShare = 0.1;

/** A feature that fewer letters have is not learned. */
const minLetters = 2;

/** A word, or a pair of words, that fewer letters have is not learned: it would be one letter's own. */
const minWordLetters = 8;

/** What a recital counts where a statement gives the same reason: the statement is what must be found. */
const recitalWeight = 0.2;

/** Weights nearer to zero than this are left out. */
const negligible = { word: 0.05, other: 0.02 };

/** More steps change hardly a weight. */
const maxIterations = 60;

const topicCount = reasonTopics.length;

interface Row {
  readonly general: Int32Array;
  readonly common: Int32Array;
  readonly own: readonly Int32Array[];
  readonly labels: Uint8Array;
  /** By topic. */
  readonly weights: Float64Array;
}

/** Gives every name its index, in the order of their first use. */
class Names {
  readonly #indexes = new Map<string, number>();

  get size(): number {
    return this.#indexes.size;
  }

  add(name: string): number {
    const index = this.#indexes.get(name) ?? this.#indexes.size;
    this.#indexes.set(name, index);
    return index;
  }

  get(name: string): number | undefined {
    return this.#indexes.get(name);
  }

  entries(): [string, number][] {
    return [...this.#indexes];
  }
}

/** The features with a weight for each topic. */
const generalOf = ({ features }: LabelledSentence): string[] => [
  ...features.general.map(nameOf),
  ...wordFeatures(features.words),
];

const frequentFeatures = (letters: readonly LabelledItems[]): Names => {
  const counts = new Map<string, number>();
  for (const { items } of letters) {
    const seen = new Set(items.flatMap(({ sentences }) => sentences.flatMap(generalOf)));
    for (const feature of seen) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const names = new Names();
  for (const [feature, count] of counts) {
    if (count >= (feature.startsWith(wordPrefix) ? minWordLetters : minLetters)) names.add(feature);
  }
  return names;
};

/** Whether another sentence than a recital gives the reason that a recital is labelled with. */
const isStatedElsewhere = (
  item: LabelledItem,
  recital: LabelledSentence,
  topic: (typeof reasonTopics)[number],
): boolean =>
  item.sentences.some(
    ({ sentence, topics }) => sentence !== recital.sentence && topics.has(topic) && sentence.role !== 'recital',
  );

/** The rows of one letter: its items count together by the root of their number, for they share most of their words. */
const rowsOf = ({ items }: LabelledItems, general: Names, shared: Names): Row[] => {
  const weight = 1 / Math.sqrt(items.length);
  const commonName = (name: string): number => shared.add(`any ${name}`);
  return items.flatMap((item) =>
    item.sentences.map((labelled) => {
      const { sentence, features, topics } = labelled;
      return {
        general: Int32Array.from(generalOf(labelled).flatMap((name) => general.get(name) ?? [])),
        common: Int32Array.from(features.common.map((feature) => commonName(nameOf(feature)))),
        own: reasonTopics.map((topic) =>
          Int32Array.from((features.own.get(topic) ?? []).map((feature) => shared.add(nameOf(feature)))),
        ),
        labels: Uint8Array.from(reasonTopics, (topic) => Number(topics.has(topic))),
        weights: Float64Array.from(reasonTopics, (topic) =>
          sentence.role === 'recital' && topics.has(topic) && isStatedElsewhere(item, labelled, topic)
            ? weight * recitalWeight
            : weight,
        ),
      };
    }),
  );
};

/** The negative logarithm of the posterior, with its gradient: logistic loss and a Gaussian prior. */
const objectiveOf = (rows: readonly Row[], sharedCount: number, penalty: number): Objective => {
  const sharedScale = 1 / Math.sqrt(sharedShare * penalty);
  const topicScale = 1 / Math.sqrt(penalty);
  return (point, gradient) => {
    let value = 0;
    for (let index = 0; index < point.length; index += 1) {
      const each = point[index] ?? 0;
      value += 0.5 * each * each;
      gradient[index] = each;
    }
    const scores = new Float64Array(topicCount);
    const errors = new Float64Array(topicCount);
    for (const { common, general, own, labels, weights } of rows) {
      let fromCommon = 0;
      for (const name of common) fromCommon += point[name] ?? 0;
      scores.fill(0);
      for (const name of general) {
        const at = sharedCount + name * topicCount;
        for (let topic = 0; topic < topicCount; topic += 1)
          scores[topic] = (scores[topic] ?? 0) + (point[at + topic] ?? 0);
      }
      let commonError = 0;
      for (let topic = 0; topic < topicCount; topic += 1) {
        const ofTopic = own[topic] ?? [];
        let fromShared = fromCommon;
        for (const name of ofTopic) fromShared += point[name] ?? 0;
        const score = (scores[topic] ?? 0) * topicScale + fromShared * sharedScale;
        const label = labels[topic] ?? 0;
        const weight = weights[topic] ?? 0;
        value += weight * Math.log1p(Math.exp(label === 1 ? -score : score));
        const error = weight * (1 / (1 + Math.exp(-score)) - label);
        commonError += error;
        errors[topic] = error * topicScale;
        for (const name of ofTopic) gradient[name] = (gradient[name] ?? 0) + error * sharedScale;
      }
      for (const name of general) {
        const at = sharedCount + name * topicCount;
        for (let topic = 0; topic < topicCount; topic += 1)
          gradient[at + topic] = (gradient[at + topic] ?? 0) + (errors[topic] ?? 0);
      }
      for (const name of common) gradient[name] = (gradient[name] ?? 0) + commonError * sharedScale;
    }
    return value;
  };
};

const rounded = (weight: number): number => Math.round(weight * 1_000) / 1_000;

/** Learns how much each feature counts for each topic. `penalty`: how strongly the weights are held near zero. */
export const fitTopics = (
  letters: readonly LabelledItems[],
  penalty: number,
): Pick<ReasonWeights, 'common' | 'shared' | 'byTopic'> => {
  const general = frequentFeatures(letters);
  const shared = new Names();
  const rows = letters.flatMap((letter) => rowsOf(letter, general, shared));
  const point = minimise(
    shared.size + general.size * topicCount,
    objectiveOf(rows, shared.size, penalty),
    maxIterations,
  );
  const isKept = (name: string, weight: number): boolean =>
    Math.abs(weight) >= (name.startsWith(wordPrefix) ? negligible.word : negligible.other);
  const sharedWeights = shared
    .entries()
    .map(([name, index]) => [name, rounded((point[index] ?? 0) / Math.sqrt(sharedShare * penalty))] as const);
  const topicWeights = general.entries().map(([name, index]) => {
    const weights = reasonTopics.map(
      (topic, at) =>
        [topic, rounded((point[shared.size + index * topicCount + at] ?? 0) / Math.sqrt(penalty))] as const,
    );
    return [name, Object.fromEntries(weights.filter(([, weight]) => isKept(name, weight)))] as const;
  });
  const byName = (left: readonly [string, unknown], right: readonly [string, unknown]): number =>
    left[0] < right[0] ? -1 : 1;
  const kept = sharedWeights.filter(([name, weight]) => isKept(name, weight)).toSorted(byName);
  const isCommon = (name: string): boolean => name.startsWith('any ');
  return {
    common: Object.fromEntries(kept.filter(([name]) => isCommon(name)).map(([name, each]) => [name.slice(4), each])),
    shared: Object.fromEntries(kept.filter(([name]) => !isCommon(name))),
    byTopic: Object.fromEntries(topicWeights.filter(([, weights]) => Object.keys(weights).length > 0).toSorted(byName)),
  };
};
