import { type ReasonDirection, type ReasonTopic, reasonTopics } from '#domain/model/reason.js';
import { type AnalysedSentence } from './assertion.js';
import { leaningOf } from './sentence-features.js';

/** A topic that an item's sentences give as a reason. */
export interface ChosenTopic {
  readonly topic: ReasonTopic;
  readonly direction: ReasonDirection;
  /** Of the sentence that states it best. */
  readonly probability: number;
  /** The sentences that state it, by index, in order. */
  readonly sentences: readonly number[];
  /** Where the first of them speaks of it. */
  readonly at: number;
}

/** A sentence beside the best one states the reason too where its probability is not below this share of the best. */
const evidenceShare = 0.45;

/** Below this probability nothing is a reason, not even where an item has no other. */
const floor = 0.1;

/** The offset at which a sentence speaks of a topic: of the first concept of the topic that argues for the direction. */
export const positionOf = (sentence: AnalysedSentence, topic: ReasonTopic, direction: ReasonDirection): number => {
  const ofTopic = sentence.assertions.filter(({ concept }) => concept.topics[0] === topic);
  const agreeing = ofTopic.find((assertion) => leaningOf(assertion, direction) === 'agree');
  return (agreeing ?? ofTopic[0])?.start ?? sentence.end;
};

/** Whether `records` is no reason beside the others: it is one only where nothing narrower fits. */
const isIdle = (topic: ReasonTopic, others: number): boolean =>
  (topic === 'records' || topic === 'other') && others > 0;

/** What is conceded in the other direction: signs that are there, benefit that was had. */
const concededTopics: readonly ReasonTopic[] = ['findings', 'benefit'];

/**
 * The concessions of an item: a statement grants, in contrast to what it goes on to say, that a concept is present which
 * argues against the outcome (`although sensation is reduced, …`).
 */
const findConcessions = (sentences: readonly AnalysedSentence[], direction: ReasonDirection): ChosenTopic[] =>
  concededTopics.flatMap((topic) => {
    const conceding = sentences.flatMap(({ role, cues, assertions }, index) => {
      if (role !== 'statement' || !cues.has('contrast')) return [];
      const leanings = assertions
        .filter(({ concept }) => concept.topics[0] === topic)
        .map((assertion) => ({ assertion, leaning: leaningOf(assertion, direction) }));
      const granted = leanings.find(
        ({ assertion, leaning }) => leaning === 'disagree' && assertion.polarity === 'present',
      );
      const isConceded = !leanings.some(({ leaning }) => leaning === 'agree');
      return isConceded && granted ? [{ index, at: granted.assertion.start }] : [];
    });
    const [first] = conceding;
    if (!first) return [];
    const opposite = direction === 'for' ? ('against' as const) : ('for' as const);
    return [
      { topic, direction: opposite, probability: 0, sentences: conceding.map(({ index }) => index), at: first.at },
    ];
  });

/**
 * Chooses the topics of an item by the probabilities of its sentences, in the order of the letter. An item of which no
 * sentence reaches the threshold gets its most probable topic, for hardly any decision gives no reason.
 */
export const chooseTopics = (
  sentences: readonly AnalysedSentence[],
  probabilities: readonly Float64Array[],
  direction: ReasonDirection,
  threshold: number,
): ChosenTopic[] => {
  const best = reasonTopics.map((topic, index) => {
    let probability = 0;
    for (const each of probabilities) probability = Math.max(probability, each[index] ?? 0);
    return { topic, index, probability };
  });
  const reached = best.filter(({ probability }) => probability >= threshold);
  const likeliest = best.reduce((left, right) => (right.probability > left.probability ? right : left));
  const wanted = reached.length > 0 ? reached : likeliest.probability >= floor ? [likeliest] : [];
  const chosen = wanted
    .filter(({ topic }) => !isIdle(topic, wanted.length - 1))
    .map(({ topic, index, probability }) => {
      const stating = probabilities.flatMap((each, at) =>
        (each[index] ?? 0) >= evidenceShare * probability ? [at] : [],
      );
      const first = sentences[stating[0] ?? 0];
      const at = first === undefined ? 0 : positionOf(first, topic, direction);
      return { topic, direction, probability, sentences: stating, at };
    });
  return [...chosen, ...findConcessions(sentences, direction)].toSorted(
    (left, right) => left.at - right.at || right.probability - left.probability,
  );
};
