import { describe, expect, it } from 'vitest';
import { findSecondaryCitations } from './secondary-citations.js';

const citationsIn = (rationale: string) => findSecondaryCitations(rationale).map(({ value }) => value);

describe('findSecondaryCitations', () => {
  it.each([
    ['As page 77 says', [{ raw: 'page 77', page: '77', year: null }]],
    ['Per the book p66 it helps', [{ raw: 'p66', page: '66', year: null }]],
    [
      'pages 98-99 and pg. 12',
      [
        { raw: 'pages 98-99', page: '98-99', year: null },
        { raw: 'pg. 12', page: '12', year: null },
      ],
    ],
    [
      'in one study (Baker, 2008) and another (Miller et al., 2011a)',
      [
        { raw: '(Baker, 2008)', page: null, year: 2008 },
        { raw: '(Miller et al., 2011a)', page: null, year: 2011 },
      ],
    ],
    ['at 5 p.m. on page', []],
    ['step 12, pain 7/10 in May 2016 (see 2016)', []],
  ])('%s', (rationale, expected) => {
    expect(citationsIn(rationale)).toEqual(expected);
  });

  it('returns the range of each', () => {
    const rationale = 'It is (Baker, 2008) on page 3.';
    expect(findSecondaryCitations(rationale).map(({ start, end }) => rationale.slice(start, end))).toEqual([
      '(Baker, 2008)',
      'page 3',
    ]);
  });
});
