import { type Outcome } from '#domain/model/determination.js';
import { type TextRange } from '../normalise/normalised-text.js';

/** The last word of an item's heading, and the end of the heading without it. */
export interface OutcomeWord {
  readonly outcome: Outcome;
  readonly range: TextRange;
  /** The end of the heading: at the last colon (or dash) before the word, or at the word if both are missing. */
  readonly headingEnd: number;
  /** The word as written if it is misspelt, else null. */
  readonly misspelt: string | null;
}

/** Range before a label that is searched for the outcome: the word, a remark in brackets, white space, a full stop. */
const reach = 90;

const outcomes: readonly Outcome[] = ['upheld', 'overturned'];

/** Whether two words differ by one letter added, left out, replaced, or by two transposed neighbours. */
const isOneEditAway = (written: string, meant: string): boolean => {
  if (Math.abs(written.length - meant.length) > 1) return false;
  let head = 0;
  while (head < written.length && written[head] === meant[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(written.length, meant.length);
  while (tail < shorter - head && written.at(-1 - tail) === meant.at(-1 - tail)) tail += 1;
  const left = written.slice(head, written.length - tail);
  const right = meant.slice(head, meant.length - tail);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
};

const intendedOutcome = (written: string): Outcome | null =>
  outcomes.find((outcome) => isOneEditAway(written.toLowerCase(), outcome)) ?? null;

/**
 * Reads the outcome that ends an item's heading, from the words right before a label; null where they are none. A
 * misspelling of one letter counts only after a colon.
 */
export const readOutcomeBefore = (text: string, label: number): OutcomeWord | null => {
  const from = Math.max(0, label - reach);
  const match = /(:|\s[-–—](?=\s))?\s*\b([a-z]{5,11})\s*(?:\([^()]{0,50}\)\s*)?[.:;]?\s*$/i.exec(
    text.slice(from, label),
  );
  const written = match?.[2];
  if (match === null || written === undefined) return null;
  const outcome = intendedOutcome(written);
  if (outcome === null) return null;
  const exact = written.toLowerCase() === outcome;
  const hasColon = match[1] === ':';
  if (!exact && !hasColon) return null;
  const start = from + match.index + match[0].toLowerCase().indexOf(written.toLowerCase());
  return {
    outcome,
    range: { start, end: start + written.length },
    headingEnd: match[1] !== undefined ? from + match.index : start,
    misspelt: exact ? null : written,
  };
};
