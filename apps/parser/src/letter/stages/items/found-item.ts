import { type Outcome } from '#domain/model/determination.js';
import { type TextRange } from '../normalise/normalised-text.js';

/** An item with the ranges of its parts; only its outcome has been read. */
export interface FoundItem {
  /** The whole heading without its outcome. */
  readonly heading: TextRange;
  readonly outcome: Outcome;
  readonly outcomeAt: TextRange;
  /** The outcome as written if it is misspelt, else null. */
  readonly misspeltOutcome: string | null;
  /** The claims administrator's guideline statement; null if the letter has none. */
  readonly claimsAdministratorBasis: TextRange | null;
  readonly reviewerBasis: TextRange | null;
  readonly rationale: TextRange | null;
}

/** The items of a letter, with descriptions of counts that disagree. */
export interface FoundItems {
  readonly items: readonly FoundItem[];
  readonly disagreements: readonly string[];
}
