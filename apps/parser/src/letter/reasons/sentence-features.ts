import { type Determination } from '#domain/model/determination.js';
import { type ReasonDirection, type ReasonTopic } from '#domain/model/reason.js';
import { type AnalysedSentence, type Assertion } from './assertion.js';
import { type Feature, featureOf } from './feature-names.js';

/** What the reasons of an item depend on beside its rationale. */
export type ItemContext = Pick<Determination, 'outcome' | 'category' | 'subcategory' | 'drugClass'>;

/** The direction in which reasons for an outcome argue. */
export const directionOf = ({ outcome }: Pick<ItemContext, 'outcome'>): ReasonDirection =>
  outcome === 'overturned' ? 'for' : 'against';

/** Whether what an assertion says argues for the outcome: a concept that favours it is present, or one against it is not. */
export type Leaning = 'agree' | 'disagree' | 'neutral';

export const leaningOf = ({ concept, polarity }: Assertion, direction: ReasonDirection): Leaning => {
  if (concept.favours === null || polarity === 'hypothetical') return 'neutral';
  return (concept.favours === direction) === (polarity === 'present') ? 'agree' : 'disagree';
};

/** The words of a sentence, as the model weighs them. */
export interface SentenceWords {
  readonly singulars: readonly string[];
  /** Whether the sentence recites a guideline or is standard text: words count differently there. */
  readonly isRecited: boolean;
}

/** What is known of one sentence for the decision which topics it gives. A list names no feature twice. */
export interface SentenceFeatures {
  /** Features whose weight is the same for all topics: whether the sentence states any reason. */
  readonly common: readonly Feature[];
  /** Features whose weight is another one for each topic. */
  readonly general: readonly Feature[];
  /** Its words, whose weights are another one for each topic: single ones and pairs. */
  readonly words: SentenceWords;
  /** By topic: features whose weight is the same for all topics. */
  readonly own: ReadonlyMap<ReasonTopic, readonly Feature[]>;
}

/** Adds a feature that another assertion of the sentence may have given before. */
const addOnce = (features: Feature[], feature: Feature): void => {
  if (!features.includes(feature)) features.push(feature);
};

/** Whether a concept is named as the treatment that is requested. */
const isRequest = ({ concept }: Assertion, { category }: ItemContext): boolean =>
  category !== null && concept.requestOf.includes(category);

/** An assertion that is no mention of the request, with what it argues for. */
interface Argument {
  readonly assertion: Assertion;
  readonly leaning: Leaning;
}

/** What the features of a topic depend on beside the arguments about it. */
interface Surroundings {
  readonly direction: ReasonDirection;
  /** The topics that recitals before it are about. */
  readonly recited: ReadonlySet<ReasonTopic>;
  /** The main topics of all its arguments. */
  readonly mainTopics: ReadonlySet<ReasonTopic>;
}

const supportingCues = ['deciding', 'contrast', 'verdict', 'application', 'addition', 'this-case'] as const;

/** The rank of a topic among those that the sentence argues with: first, second in rank with the first, or later. */
const orderOf = (first: Argument, topic: ReasonTopic): string => {
  const { topics } = first.assertion.concept;
  if (topics[0] === topic) return 'first';
  return topics.includes(topic) ? 'first-second' : 'not-first';
};

/** The features of a topic that some argument of the sentence is about. */
const ownFeatures = (
  { role, cues }: AnalysedSentence,
  args: readonly Argument[],
  topic: ReasonTopic,
  { direction, recited, mainTopics }: Surroundings,
): Feature[] => {
  const features: Feature[] = [];
  let isMain = false;
  let agrees = false;
  for (const { assertion, leaning } of args) {
    const rank = assertion.concept.topics.indexOf(topic);
    if (rank < 0) continue;
    const prefix = rank === 0 ? 'main' : 'second';
    addOnce(features, featureOf(prefix, leaning, role));
    addOnce(features, featureOf(prefix, assertion.polarity, direction));
    if (rank > 0) continue;
    isMain = true;
    agrees ||= leaning === 'agree';
    if (assertion.speaker !== 'reviewer') addOnce(features, featureOf('main', leaning, assertion.speaker));
  }
  if (!isMain) return features;
  features.push(featureOf('main'));
  const first = args.find(({ assertion, leaning }) => leaning === 'agree' && assertion.concept.topics.length > 0);
  if (first) features.push(featureOf(orderOf(first, topic)));
  const strength = agrees ? 'agree' : 'main';
  for (const kind of supportingCues) if (cues.has(kind)) features.push(featureOf(strength, kind));
  if (recited.has(topic) && role !== 'recital') features.push(featureOf(strength, 'recited'));
  if (mainTopics.size === 1) features.push(featureOf(strength, 'only'));
  if (mainTopics.size > 3) features.push(featureOf(strength, 'many'));
  return features;
};

/** The position of a sentence and its neighbours. */
const placeFeatures = (sentences: readonly AnalysedSentence[]): Feature[][] => {
  const lastVerdict = sentences.findLastIndex(({ role }) => role === 'verdict');
  const firstStatement = sentences.findIndex(({ role }) => role === 'statement');
  return sentences.map((_, index) => {
    const features = [featureOf('previous', sentences[index - 1]?.role ?? 'none')];
    if (index === lastVerdict - 1) features.push(featureOf('before-verdict'));
    if (index === firstStatement) features.push(featureOf('first-statement'));
    if (sentences.length === 1) features.push(featureOf('only-sentence'));
    return features;
  });
};

const saidAs = (role: AnalysedSentence['role']): string =>
  role === 'recital' || role === 'boilerplate' ? role : 'said';

const itemFields = ['category', 'subcategory', 'drugClass'] as const;

/** The features of every sentence of a rationale. */
export const sentenceFeatures = (sentences: readonly AnalysedSentence[], item: ItemContext): SentenceFeatures[] => {
  const direction = directionOf(item);
  const recited = new Set<ReasonTopic>();
  const places = placeFeatures(sentences);
  return sentences.map((sentence, index) => {
    const { role, assertions } = sentence;
    const said = saidAs(role);
    const shared = [
      featureOf('bias'),
      featureOf('role', role),
      featureOf('outcome', direction),
      ...(places[index] ?? []),
    ];
    for (const kind of sentence.cues) shared.push(featureOf('cue', kind));
    for (const kind of sentence.opening) shared.push(featureOf('opening', kind));
    const general = [...shared];
    const common = [
      ...shared,
      featureOf('role', role, direction),
      featureOf('next', sentences[index + 1]?.role ?? 'none'),
      featureOf('concepts', String(Math.min(assertions.length, 4))),
    ];
    for (const field of itemFields) {
      const value = item[field];
      if (value !== null) general.push(featureOf(field, value, said));
    }
    if (assertions.length === 0) general.push(featureOf('no-concept'));
    const args: Argument[] = [];
    const mainTopics = new Set<ReasonTopic>();
    const topics = new Set<ReasonTopic>();
    for (const assertion of assertions) {
      const { concept, polarity } = assertion;
      if (isRequest(assertion, item)) {
        addOnce(general, featureOf(concept.id, 'requested', said));
        continue;
      }
      const leaning = leaningOf(assertion, direction);
      args.push({ assertion, leaning });
      addOnce(general, featureOf(concept.id, leaning, said));
      addOnce(common, featureOf('polarity', polarity, said));
      const [main] = concept.topics;
      if (main !== undefined) mainTopics.add(main);
      for (const topic of concept.topics) topics.add(topic);
    }
    const surroundings = { direction, recited, mainTopics };
    const own = new Map<ReasonTopic, readonly Feature[]>();
    for (const topic of topics) own.set(topic, ownFeatures(sentence, args, topic, surroundings));
    if (role === 'recital') for (const topic of mainTopics) recited.add(topic);
    const words = { singulars: sentence.singulars, isRecited: said !== 'said' };
    return { common, general, words, own };
  });
};
