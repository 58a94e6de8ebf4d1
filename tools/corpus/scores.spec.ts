import { describe, expect, it } from 'vitest';
import { type FieldCheck } from './field-check.js';
import { fallsBelow, floorOf, scoresOf } from './scores.js';

const check = (field: string, right: boolean): FieldCheck => ({ field, where: 'a', got: right, want: true });
const checks = [check('outcome', true), check('strength', true), check('strength', false), check('strength', true)];

describe('scores', () => {
  it('count the right values of each field', () => {
    expect(scoresOf(checks)).toEqual([
      { field: 'outcome', right: 1, of: 1 },
      { field: 'strength', right: 2, of: 3 },
    ]);
  });

  it('give a floor that the same run meets and a worse one does not', () => {
    const floor = floorOf(scoresOf(checks));
    expect(floor).toEqual({ outcome: 1, strength: 0.6666 });
    expect(fallsBelow(scoresOf(checks), floor)).toEqual([]);
    expect(fallsBelow(scoresOf([...checks, check('strength', false)]), floor)).toEqual([
      'strength: 2 of 4 are right, below the floor of 0.6666.',
    ]);
  });

  it('require every value of a field without a minimum', () => {
    expect(fallsBelow(scoresOf(checks), {})).toEqual(['strength: 2 of 3 are right, below the floor of 1.']);
  });

  it('fall below where a field of the floor was not compared', () => {
    expect(fallsBelow([], { outcome: 0.5 })).toEqual(['outcome: nothing was compared, and the floor names it.']);
  });
});
