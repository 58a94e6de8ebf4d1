import { type Determination } from '#domain/model/determination.js';
import { analyseSentences } from './analyse-sentences.js';
import { type AnalysedSentence } from './assertion.js';
import { reasonModel } from './reason-model.js';
import { readReasons } from './read-reasons.js';

/** How many features are listed for each sentence of a reason. */
const maxFeatures = 8;

/** How much of a sentence is shown, in characters. */
const maxShown = 120;

const short = (words: string): string => (words.length <= maxShown ? words : `${words.slice(0, maxShown)}…`);

const describeSentence = (sentence: AnalysedSentence, index: number): string[] => {
  const assertions = sentence.assertions.map(
    ({ concept, polarity, speaker }) => `${concept.id} ${polarity}${speaker === 'reviewer' ? '' : ` (${speaker})`}`,
  );
  return [
    `    ${index + 1}. ${sentence.role}: “${short(sentence.text)}”`,
    ...(assertions.length === 0 ? [] : [`       ${assertions.join('; ')}`]),
  ];
};

/**
 * Describes how the reasons of one item were read, sentence by sentence: its role, what it asserts, and for every reason
 * the sentences that state it with the features that count most.
 */
export const explainReasons = (determination: Determination): string[] => {
  const sentences = analyseSentences(determination.rationale);
  const { reasons, features } = readReasons(sentences, determination);
  return [
    `  item ${determination.ordinal}, sentences`,
    ...sentences.flatMap(describeSentence),
    ...reasons.flatMap(({ topic, direction, primary, probability, sentences: stating }) => [
      `  item ${determination.ordinal}, reason ${topic}/${direction}${primary ? ', primary' : ''}: ${
        probability === 0 ? 'conceded' : `probability ${probability.toFixed(2)}, threshold ${reasonModel.threshold}`
      }`,
      ...stating.flatMap((index) => {
        const found = features[index];
        const weights = found === undefined ? [] : reasonModel.explain(found, topic).slice(0, maxFeatures);
        const listed = weights.map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`);
        return [`    sentence ${index + 1}: ${listed.join(', ')}`];
      }),
    ]),
  ];
};
