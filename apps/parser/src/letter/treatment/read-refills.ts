import { numberPattern, readNumber } from './numbers.js';

/** `2 refills`, but not the 60 of `#60 refills 2`. */
const before = new RegExp(
  `(#|\\bqty|\\bquantity|\\bdisp)?[\\s.:;]{0,3}(?<![\\d.])(?<![a-z])(${numberPattern})\\s*(?:\\(\\s*\\d+\\s*\\)\\s*)?(?:additional\\s+|monthly\\s+)?(?:refills?\\b|rf\\b(?!\\s*\\d))`,
  'i',
);
const after = new RegExp(
  `\\b(?:refills?|rf)\\b\\s*(?:x|times|of|:|=|#|-|\\()*\\s*#?\\s*(${numberPattern})(?!\\s*(?:of\\b|mg|mcg|gm|%))`,
  'i',
);
const none = /\b(?:no|without|zero)\s+refills?\b/i;

/** The number of refills asked for; 0 where the item says none, null where it says nothing. */
export function readRefills(item: string): number | null {
  if (none.test(item)) return 0;
  const counted = before.exec(item);
  const written = counted !== null && counted[1] === undefined ? counted[2] : after.exec(item)?.[1];
  const value = readNumber(written ?? '');
  return value !== null && Number.isInteger(value) ? value : null;
}
