import { type Outcome } from '#domain/model/determination.js';
import { type TextRange } from '../normalise/normalised-text.js';

/** An item as its layout shows it: where its parts stand, nothing of them understood yet but the outcome. */
export interface FoundItem {
  /** The whole heading without its outcome. */
  readonly heading: TextRange;
  readonly outcome: Outcome;
  readonly outcomeAt: TextRange;
  /** The outcome as written, where it is misspelt. */
  readonly misspeltOutcome: string | null;
  /** The claims administrator's guideline statement; null where the letter has none. */
  readonly claimsAdministratorBasis: TextRange | null;
  readonly reviewerBasis: TextRange | null;
  readonly rationale: TextRange | null;
}

/** The items of a letter, with what does not add up in plain words. */
export interface FoundItems {
  readonly items: readonly FoundItem[];
  readonly disagreements: readonly string[];
}
