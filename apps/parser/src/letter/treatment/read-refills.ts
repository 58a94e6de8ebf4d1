import { type Reading, trimmedReading } from '../reading.js';
import { numberPattern, readNumber } from './numbers.js';

/** `2 refills`, but not the 60 of `#60 refills 2`. */
const before = new RegExp(
  `(#|\\bqty|\\bquantity|\\bdisp)?[\\s.:;]{0,3}(?<![\\d.])(?<![a-z])\\(?(${numberPattern})\\)?\\s{0,2}(?:\\(\\s?\\d{1,4}\\s?\\)\\s?)?(?:additional\\s|monthly\\s)?(?:refills?\\b|rf\\b(?!\\s?\\d))`,
  'i',
);
const after = new RegExp(
  `\\b(?:refills?|rf)\\b(?:\\(s\\))?\\s{0,2}(?:(?:x|times|of|:|=|#|-|\\()\\s?){0,4}(${numberPattern})(?!\\s?(?:of\\b|mg|mcg|gm|%))`,
  'i',
);
const none = /\b(?:no|without|zero)\s+refills?\b|\brefills?\s?:?\s?none\b/i;

/** Returns the requested number of refills; 0 if the item states none, null if it does not mention them. */
export function readRefills(item: string): Reading<number> | null {
  const denied = none.exec(item);
  if (denied !== null) return trimmedReading(0, item, denied.index, denied.index + denied[0].length);
  const counted = before.exec(item);
  const isCounted = counted !== null && counted[1] === undefined;
  const match = isCounted ? counted : after.exec(item);
  const value = readNumber((isCounted ? counted[2] : match?.[1]) ?? '');
  if (match === null || value === null || !Number.isInteger(value)) return null;
  return trimmedReading(value, item, match.index, match.index + match[0].length);
}
