import { describe, expect, it } from 'vitest';
import { joinList, idToText } from './text.js';

describe('text', () => {
  it.each([
    ['evaluation-and-management', 'Evaluation and management'],
    ['outcome_conflicts_with_rationale', 'Outcome conflicts with rationale'],
    ['injection', 'Injection'],
    ['', ''],
  ])('%s → %s', (id, expected) => {
    expect(idToText(id)).toBe(expected);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j → %s', (parts, expected) => {
    expect(joinList(parts)).toBe(expected);
  });
});
