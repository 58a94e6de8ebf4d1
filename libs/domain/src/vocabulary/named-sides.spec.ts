import { describe, expect, it } from 'vitest';
import { namedSides } from './named-sides.js';

describe('namedSides', () => {
  it.each([
    ['Left knee arthroscopy', ['left']],
    ['MRI of the RT. shoulder', ['right']],
    ['Bilateral L4-5 facet injections', ['bilateral']],
    ['EMG of both legs, then of the left', ['bilateral', 'left']],
    ['Right and right again', ['right']],
    ['Brightly lit leftover', []],
    ['', []],
  ])('%s', (item, expected) => {
    expect(namedSides(item)).toEqual(expected);
  });
});
