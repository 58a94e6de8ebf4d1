import { describe, expect, it } from 'vitest';
import { dateYields, numbersIn } from './numbers-in-words.js';

describe('numbersIn', () => {
  it.each([
    ['#60.00', [60]],
    ['1,000 units', [1000]],
    ['Twelve sessions, twice a week', [12, 2, 1]],
    ['twice daily', [2]],
    ['2 times daily', [2]],
    ['daily', [1]],
    ['no number', []],
  ])('%j writes %j', (words, numbers) => {
    expect(numbersIn(words)).toEqual(numbers);
  });
});

describe('dateYields', () => {
  it.each(['09/20/96', '9-20-1996', 'September 20, 1996', 'Sept. 20 1996', '1996-09-20'])('%j is the day', (words) => {
    expect(dateYields('1996-09-20', words)).toBe(true);
  });

  it.each(['09/20/97', '9/21/96', 'September 1996', 'October 20, 1996'])('%j is not', (words) => {
    expect(dateYields('1996-09-20', words)).toBe(false);
  });
});
