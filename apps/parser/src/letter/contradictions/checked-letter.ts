import { type Span } from '#domain/model/evidence.js';
import { type Determination } from '#domain/model/determination.js';
import { type Sentence } from '../summary/sentences.js';

/** A part of the letter as one line of words that still knows where each of them is in the letter's text. */
export interface Passage {
  readonly text: string;
  /** Returns the span of the letter's text that `start` to `end` (exclusive) of these words was read from. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** A passage with its sentences. */
export interface SentencedPassage {
  readonly passage: Passage;
  /** All sentences, in order. */
  readonly sentences: readonly Sentence[];
  /** The sentences about the worker or the request: those that recite no guideline. */
  readonly applied: readonly Sentence[];
}

/** What the checks need of one determination. */
export interface CheckedItem {
  readonly determination: Pick<
    Determination,
    | 'outcome'
    | 'rationaleConclusion'
    | 'disputedItem'
    | 'category'
    | 'drugClass'
    | 'substance'
    | 'reviewerBasis'
    | 'originalItem'
    | 'authorizedItem'
  >;
  readonly heading: Passage;
  /** Where the outcome's word is. */
  readonly outcome: Span;
  readonly rationale: Passage | null;
  /** The reviewer's guideline statement. */
  readonly basis: Passage | null;
}

/** What the checks need of the letter; dates are ISO 8601. */
export interface CheckedLetter {
  readonly items: readonly CheckedItem[];
  readonly summary: Passage | null;
  readonly dateOfInjury: { readonly date: string; readonly span: Span } | null;
  /** The utilization review's date, else the decision's: the last day that the records can tell of. */
  readonly reviewedOn: string | null;
  readonly age: { readonly years: number; readonly span: Span } | null;
}

/** How much of a rationale and of a summary is compared, in characters; the longest seen have some 8,000. */
export const maxPassageLength = 30_000;
