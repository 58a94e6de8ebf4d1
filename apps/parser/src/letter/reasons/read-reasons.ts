import { type Reason } from '#domain/model/reason.js';
import { type AnalysedSentence } from './assertion.js';
import { type ChosenTopic, chooseTopics } from './choose-topics.js';
import { primaryFeatures } from './primary-features.js';
import { reasonModel, type ReasonModel } from './reason-model.js';
import { directionOf, type ItemContext, sentenceFeatures, type SentenceFeatures } from './sentence-features.js';

/** A reason with the sentences that state it, as ranges of the rationale. */
export interface FoundReason extends Reason {
  readonly probability: number;
  readonly sentences: readonly number[];
}

/** The reasons of an item, and what they were read from. */
export interface ReasonReading {
  readonly reasons: readonly FoundReason[];
  readonly features: readonly SentenceFeatures[];
}

/** How much the probability of a reason counts for it as the primary one. */
const certainty = 2;

/** Which of the reasons is primary, by index; -1 where there is none. */
const primaryOf = (
  chosen: readonly ChosenTopic[],
  sentences: readonly AnalysedSentence[],
  model: ReasonModel,
): number => {
  const scores = primaryFeatures(chosen, sentences).map(
    (features, index) => model.primaryScore(features) + certainty * Math.log(chosen[index]?.probability ?? 0),
  );
  return scores.indexOf(Math.max(...scores));
};

/** Reads the reasons that the analysed sentences of a rationale give for an item's outcome, in the order of the letter. */
export const readReasons = (
  sentences: readonly AnalysedSentence[],
  item: ItemContext,
  model: ReasonModel = reasonModel,
): ReasonReading => {
  const features = sentenceFeatures(sentences, item);
  const probabilities = features.map((each) => model.score(each));
  const chosen = chooseTopics(sentences, probabilities, directionOf(item), model.threshold);
  const primary = primaryOf(chosen, sentences, model);
  return {
    features,
    reasons: chosen.map(({ topic, direction, probability, sentences: stating }, index) => ({
      topic,
      direction,
      primary: index === primary,
      probability,
      sentences: stating,
    })),
  };
};
