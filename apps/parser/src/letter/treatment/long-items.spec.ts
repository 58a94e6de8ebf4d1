import { describe, it } from 'vitest';
import { expectLinearTime } from '../../../../../test/support/linear-time.js';
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

/** Repeated, each takes quadratic time if a pattern can start anywhere and continue to the end. */
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

const totalSize = 64_000;

describe.each(readers)('%s', (_name, read) => {
  it.each(pieces)('reads a repetition of %j in linear time', (piece) => {
    expectLinearTime(read, (size) => piece.repeat(Math.floor(size / piece.length)), totalSize);
  });

  it('reads one long word in linear time', () => {
    expectLinearTime(read, (size) => `1 ${'a-'.repeat(size / 2)}`, totalSize);
  });
});
