import { describe, expect, it } from 'vitest';
import { joinWords, wordsOf } from './words.js';

describe('words', () => {
  it.each([
    ['evaluation-and-management', 'Evaluation and management'],
    ['outcome_conflicts_with_rationale', 'Outcome conflicts with rationale'],
    ['injection', 'Injection'],
    ['', ''],
  ])('%s → %s', (id, expected) => {
    expect(wordsOf(id)).toBe(expected);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j → %s', (parts, expected) => {
    expect(joinWords(parts)).toBe(expected);
  });
});
