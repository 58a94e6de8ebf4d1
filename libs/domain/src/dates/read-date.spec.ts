import { describe, expect, it } from 'vitest';
import { findDates, readDate } from './read-date.js';

describe('readDate', () => {
  it.each([
    ['11/30/2016', '2016-11-30'],
    ['6/2/08', '2008-06-02'],
    ['04/17/97', '1997-04-17'],
    ['11-14-2011', '2011-11-14'],
    ['11.14.2011', '2011-11-14'],
    ['10-28- 2016', '2016-10-28'],
    ['2016-10-28', '2016-10-28'],
    ['March 6, 2004', '2004-03-06'],
    ['Mar. 6th, 2004', '2004-03-06'],
    ['Sept 9 2014', '2014-09-09'],
    ['6 March 2004', '2004-03-06'],
  ])('reads %s', (written, expected) => {
    expect(readDate(written)).toBe(expected);
  });

  it.each(['13/45/2016', '02/30/2015', '9/2010', '2-3 times', 'October 2003', '5/5', '10/325', ''])(
    'reads no date in %j',
    (written) => {
      expect(readDate(written)).toBeNull();
    },
  );
});

describe('findDates', () => {
  it('returns every date with its range', () => {
    const text = 'Seen on 3/4/2014 (and May 5, 2014).Then on 6-7-14';
    expect(findDates(text).map(({ value, start, end }) => [value, text.slice(start, end)])).toEqual([
      ['2014-03-04', '3/4/2014'],
      ['2014-05-05', 'May 5, 2014'],
      ['2014-06-07', '6-7-14'],
    ]);
  });

  it('does not read a strength or a range as a date', () => {
    expect(findDates('Norco 10/325/15% L3-4-5 pain 7/10, 50/325/40mg')).toEqual([]);
  });
});
