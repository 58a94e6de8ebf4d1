import { numberPattern, readNumber } from './numbers.js';

const n = `(${numberPattern})`;
const before = new RegExp(`${n}\\s*(?:\\(\\s*\\d+\\s*\\)\\s*)?(?:additional\\s+|monthly\\s+)?(?:refills?|rf)\\b`, 'i');
const after = new RegExp(
  `\\b(?:refills?|rf)\\b\\s*(?:x|times|of|:|=|#|-|\\()*\\s*#?\\s*${n}(?!\\s*(?:of\\b|mg|mcg|gm|%))`,
  'i',
);
const none = /\b(?:no|without|zero)\s+refills?\b/i;

/** The number of refills asked for; 0 where the item says none, null where it says nothing. */
export function readRefills(item: string): number | null {
  if (none.test(item)) return 0;
  const match = before.exec(item) ?? after.exec(item);
  const value = match === null ? null : readNumber(match[1] ?? '');
  return value !== null && Number.isInteger(value) ? value : null;
}
