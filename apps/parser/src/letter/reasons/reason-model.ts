import { type ReasonTopic, reasonTopics } from '#domain/model/reason.js';
import { type ReasonWeights, reasonWeights } from '#domain/vocabulary/reasoning/weights.js';
import { type Feature, nameOf } from './feature-names.js';
import { type SentenceFeatures } from './sentence-features.js';
import { wordFeatures, wordPrefix, WordWeights } from './word-features.js';

/** How much one feature of a sentence counts for a topic; below zero against it. */
export interface Contribution {
  readonly feature: string;
  readonly weight: number;
}

const topicIndex: ReadonlyMap<ReasonTopic, number> = new Map(reasonTopics.map((topic, index) => [topic, index]));

const probability = (score: number): number => 1 / (1 + Math.exp(-score));

/** Weights by feature; those of a feature are looked up by its name the first time that a sentence has it. */
class FeatureWeights<Weight> {
  readonly #known: Weight[] = [];

  constructor(private readonly weightOf: (name: string) => Weight) {}

  get(feature: Feature): Weight {
    const weight = this.#known[feature];
    return weight === undefined ? this.#learn(feature) : weight;
  }

  #learn(feature: Feature): Weight {
    // Filled from the start, because an array with holes is slow to read.
    for (let next = this.#known.length; next <= feature; next += 1) this.#known.push(this.weightOf(nameOf(next)));
    return this.#known[feature] ?? this.weightOf(nameOf(feature));
  }
}

/** The learned weights, arranged to score sentences fast. */
export class ReasonModel {
  readonly threshold: number;
  readonly #common: FeatureWeights<number>;
  readonly #shared: FeatureWeights<number>;
  readonly #byTopic: FeatureWeights<Float64Array | null>;
  readonly #byTopicName = new Map<string, Float64Array>();
  readonly #words: WordWeights;

  constructor(private readonly weights: ReasonWeights) {
    this.threshold = weights.threshold;
    this.#common = new FeatureWeights((name) => weights.common[name] ?? 0);
    this.#shared = new FeatureWeights((name) => weights.shared[name] ?? 0);
    this.#byTopic = new FeatureWeights((name) => this.#byTopicName.get(name) ?? null);
    for (const [feature, topics] of Object.entries(weights.byTopic)) {
      const each = Float64Array.from(reasonTopics, (topic) => topics[topic] ?? 0);
      this.#byTopicName.set(feature, each);
    }
    const words = [...this.#byTopicName].filter(([feature]) => feature.startsWith(wordPrefix));
    this.#words = new WordWeights(
      words.map(([feature, each]) => [feature, [...each]] as const),
      reasonTopics.length,
    );
  }

  /** The probability of each topic, in the order of `reasonTopics`, that a sentence states a reason about it. */
  score({ common, general, words, own }: SentenceFeatures): Float64Array {
    let base = 0;
    for (const feature of common) base += this.#common.get(feature);
    const scores = new Float64Array(reasonTopics.length).fill(base);
    for (const feature of general) {
      const weights = this.#byTopic.get(feature);
      if (!weights) continue;
      for (let topic = 0; topic < weights.length; topic += 1)
        scores[topic] = (scores[topic] ?? 0) + (weights[topic] ?? 0);
    }
    this.#words.addTo(scores, words);
    for (const [topic, features] of own) {
      const at = topicIndex.get(topic) ?? 0;
      for (const feature of features) scores[at] = (scores[at] ?? 0) + this.#shared.get(feature);
    }
    for (let topic = 0; topic < scores.length; topic += 1) scores[topic] = probability(scores[topic] ?? 0);
    return scores;
  }

  /** The features of a sentence that count for or against a topic, the weightiest first. */
  explain({ common, general, words, own }: SentenceFeatures, topic: ReasonTopic): Contribution[] {
    const at = topicIndex.get(topic) ?? 0;
    return [
      ...common.map((feature) => ({ feature: `any ${nameOf(feature)}`, weight: this.#common.get(feature) })),
      ...[...general.map(nameOf), ...wordFeatures(words)].map((feature) => ({
        feature,
        weight: this.#byTopicName.get(feature)?.[at] ?? 0,
      })),
      ...(own.get(topic) ?? []).map((feature) => ({ feature: nameOf(feature), weight: this.#shared.get(feature) })),
    ]
      .filter(({ weight }) => weight !== 0)
      .toSorted((left, right) => Math.abs(right.weight) - Math.abs(left.weight));
  }

  /** How much a reason's features count for it as the primary one of its item. */
  primaryScore(features: readonly string[]): number {
    return features.reduce((sum, feature) => sum + (this.weights.primary[feature] ?? 0), 0);
  }
}

/** The model that the parser reads reasons with. */
export const reasonModel = new ReasonModel(reasonWeights);
