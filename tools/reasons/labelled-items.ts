import { type ReasonTopic } from '#domain/model/reason.js';
import { analyseSentences } from '../../apps/parser/src/letter/reasons/analyse-sentences.js';
import { type AnalysedSentence } from '../../apps/parser/src/letter/reasons/assertion.js';
import {
  directionOf,
  type ItemContext,
  sentenceFeatures,
  type SentenceFeatures,
} from '../../apps/parser/src/letter/reasons/sentence-features.js';
import { type LabelledLetter, type LabelledReason } from './labels.js';

/** A sentence to learn from. */
export interface LabelledSentence {
  readonly sentence: AnalysedSentence;
  readonly features: SentenceFeatures;
  /** The topics that it states a reason about, in the direction of the outcome. */
  readonly topics: ReadonlySet<ReasonTopic>;
}

/** An item to learn from. */
export interface LabelledItem {
  readonly context: ItemContext;
  readonly sentences: readonly LabelledSentence[];
  readonly reasons: readonly LabelledReason[];
  /** `topic/direction`. */
  readonly primary: string | null;
}

/** The items of one letter: cross-validation keeps them together, for they share text. */
export interface LabelledItems {
  readonly letter: string;
  readonly items: readonly LabelledItem[];
}

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** A sentence shorter than this is not taken for the start of a labelled one. */
const minFragment = 16;

const isLabelled = (words: string, starts: string): boolean =>
  starts !== '' && (words.includes(starts) || (words.length >= minFragment && starts.includes(words)));

/** Joins what the parser read of a letter with its labels. */
export const labelItems = (
  determinations: readonly (ItemContext & { readonly ordinal: number; readonly rationale: string })[],
  labels: LabelledLetter,
): LabelledItems => ({
  letter: labels.letter,
  items: labels.determinations.flatMap(({ ordinal, reasons, primary }) => {
    const context = determinations.find((each) => each.ordinal === ordinal);
    if (!context) return [];
    const direction = directionOf(context);
    const sentences = analyseSentences(context.rationale);
    const features = sentenceFeatures(sentences, context);
    const stated = reasons
      .filter((reason) => reason.direction === direction)
      .flatMap(({ topic, sentences: stating }) => stating.map(({ starts }) => ({ topic, starts: lettersOf(starts) })));
    const labelled = sentences.map((sentence, index) => {
      const words = lettersOf(sentence.text);
      const topics = new Set(stated.flatMap(({ topic, starts }) => (isLabelled(words, starts) ? [topic] : [])));
      return {
        sentence,
        features: features[index] ?? {
          common: [],
          general: [],
          words: { singulars: [], isRecited: false },
          own: new Map<ReasonTopic, number[]>(),
        },
        topics,
      };
    });
    return [{ context, sentences: labelled, reasons, primary }];
  }),
});
