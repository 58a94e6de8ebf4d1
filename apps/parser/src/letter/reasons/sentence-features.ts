import { type Determination } from '#domain/model/determination.js';
import { type ReasonDirection, type ReasonTopic, reasonTopics } from '#domain/model/reason.js';
import { singularOf } from '#domain/vocabulary/reasoning/phrase-tree.js';
import { type AnalysedSentence, type Assertion } from './assertion.js';

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

/** What is known of one sentence for the decision which topics it gives: names of features. */
export interface SentenceFeatures {
  /** Features whose weight is the same for all topics: whether the sentence states any reason. */
  readonly common: readonly string[];
  /** Features whose weight is another one for each topic. */
  readonly general: readonly string[];
  /** By topic: features whose weight is the same for all topics. */
  readonly own: ReadonlyMap<ReasonTopic, readonly string[]>;
}

const number = '#';

/** A word as the learned phrases have it. */
const learnedForm = (word: string): string => (/^\d/.test(word) ? number : singularOf(word));

/** The phrases of up to three words of a sentence, those across a comma or a stop left out. */
export const shortPhrases = ({ words }: Pick<AnalysedSentence, 'words'>): Set<string> => {
  const forms = words.map(({ text }) => learnedForm(text));
  const phrases = new Set<string>();
  for (let at = 0; at < forms.length; at += 1) {
    let phrase = forms[at] ?? '';
    phrases.add(phrase);
    for (let next = at + 1; next < Math.min(at + 3, forms.length); next += 1) {
      if (words[next]?.stopBefore === true) break;
      phrase = `${phrase} ${forms[next] ?? ''}`;
      phrases.add(phrase);
    }
  }
  return phrases;
};

/** Whether a concept is named as the treatment that is requested. */
const isRequest = ({ concept }: Assertion, { category }: ItemContext): boolean =>
  category !== null && concept.requestOf.includes(category);

const ownFeatures = (
  sentence: AnalysedSentence,
  assertions: readonly Assertion[],
  topic: ReasonTopic,
  direction: ReasonDirection,
  recited: ReadonlySet<ReasonTopic>,
  mainTopics: ReadonlySet<ReasonTopic>,
): string[] => {
  const features = new Set<string>();
  const { role, cues } = sentence;
  let isOwn = false;
  let agrees = false;
  for (const assertion of assertions) {
    const rank = assertion.concept.topics.indexOf(topic);
    if (rank < 0) continue;
    const leaning = leaningOf(assertion, direction);
    const prefix = rank === 0 ? 'main' : 'second';
    features.add(`${prefix}:${leaning}:${role}`);
    features.add(`${prefix}:${assertion.polarity}:${direction}`);
    if (rank > 0) continue;
    isOwn = true;
    agrees ||= leaning === 'agree';
    if (assertion.speaker !== 'reviewer') features.add(`main:${leaning}:${assertion.speaker}`);
  }
  if (isOwn) {
    features.add('main');
    const first = assertions.find((each) => leaningOf(each, direction) === 'agree' && each.concept.topics.length > 0);
    if (first)
      features.add(
        first.concept.topics[0] === topic
          ? 'first'
          : first.concept.topics.includes(topic)
            ? 'first-second'
            : 'not-first',
      );
    const strength = agrees ? 'agree' : 'main';
    for (const kind of ['deciding', 'contrast', 'verdict', 'application', 'addition', 'this-case'] as const) {
      if (cues.has(kind)) features.add(`${strength}+${kind}`);
    }
    if (recited.has(topic) && role !== 'recital') features.add(`${strength}+recited`);
    if (mainTopics.size === 1) features.add(`${strength}+only`);
    if (mainTopics.size > 3) features.add(`${strength}+many`);
  }
  return [...features];
};

/** The features of every sentence of a rationale. */
export const sentenceFeatures = (sentences: readonly AnalysedSentence[], item: ItemContext): SentenceFeatures[] => {
  const direction = directionOf(item);
  const recited = new Set<ReasonTopic>();
  const lastVerdict = sentences.findLastIndex(({ role }) => role === 'verdict');
  const firstStatement = sentences.findIndex(({ role }) => role === 'statement');
  return sentences.map((sentence, index) => {
    const { role, cues, assertions } = sentence;
    const said = role === 'recital' ? 'recital' : role === 'boilerplate' ? 'boilerplate' : 'said';
    const general = new Set<string>(['bias', `role:${role}`, `outcome:${direction}`]);
    const common = new Set<string>(['bias', `role:${role}`, `outcome:${direction}`, `${role}:${direction}`]);
    for (const kind of cues) {
      general.add(`cue:${kind}`);
      common.add(`cue:${kind}`);
    }
    for (const kind of sentence.opening) {
      general.add(`opening:${kind}`);
      common.add(`opening:${kind}`);
    }
    if (index === lastVerdict - 1) general.add('before-verdict');
    if (index === firstStatement) general.add('first-statement');
    if (sentences.length === 1) general.add('only-sentence');
    general.add(`previous:${sentences[index - 1]?.role ?? 'none'}`);
    for (const field of ['category', 'subcategory', 'drugClass'] as const) {
      const value = item[field];
      if (value !== null) general.add(`${field}:${value}:${said}`);
    }
    for (const feature of ['before-verdict', 'first-statement', 'only-sentence'])
      if (general.has(feature)) common.add(feature);
    common.add(`previous:${sentences[index - 1]?.role ?? 'none'}`);
    common.add(`next:${sentences[index + 1]?.role ?? 'none'}`);
    common.add(`concepts:${Math.min(assertions.length, 4)}`);
    const mainTopics = new Set<ReasonTopic>();
    const other = assertions.filter((assertion) => !isRequest(assertion, item));
    for (const assertion of assertions) {
      if (isRequest(assertion, item)) {
        general.add(`concept:${assertion.concept.id}:requested:${said}`);
        continue;
      }
      common.add(`${assertion.polarity}:${said}`);
      const [main] = assertion.concept.topics;
      if (main !== undefined) mainTopics.add(main);
      const { id } = assertion.concept;
      general.add(`concept:${id}:${leaningOf(assertion, direction)}:${said}`);
    }
    if (assertions.length === 0) general.add('no-concept');
    const own = new Map(
      reasonTopics.flatMap((topic) => {
        const features = ownFeatures(sentence, other, topic, direction, recited, mainTopics);
        return features.length === 0 ? [] : [[topic, features] as const];
      }),
    );
    if (role === 'recital') for (const topic of mainTopics) recited.add(topic);
    return { common: [...common], general: [...general], own };
  });
};
