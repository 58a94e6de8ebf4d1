import { describe, expect, it } from 'vitest';
import { readQuantity } from './read-quantity.js';
import { readRefills } from './read-refills.js';
import { readDuration, readFrequency } from './read-schedule.js';
import { readStrength } from './read-strength.js';

const readers: readonly (readonly [string, (item: string) => unknown])[] = [
  ['readQuantity', readQuantity],
  ['readRefills', readRefills],
  ['readFrequency', readFrequency],
  ['readDuration', readDuration],
  ['readStrength', (item) => readStrength(item, { isDrug: true, isTopical: false, isCompound: false })],
];

/** What would cost the square of its length if any pattern could begin anywhere and run to the end. */
const pieces = [
  '1',
  '1,111,',
  '1.1',
  '1/',
  '1-',
  '10 mg/',
  '#1',
  '(',
  'x 1 ',
  'one ',
  'refills ',
  '1 a-',
  'qty ',
  '- ',
  '1 to ',
];

describe.each(readers)('%s', (_name, read) => {
  // Half a million characters: their square is hours of work, their number is not a second's.
  it.each(pieces)('reads an endless row of %j in linear time', (piece) => {
    expect(() => read(piece.repeat(500_000 / piece.length))).not.toThrow();
  });

  it('reads one endless word in linear time', () => {
    expect(() => read(`1 ${'a-'.repeat(250_000)}`)).not.toThrow();
  });
});
