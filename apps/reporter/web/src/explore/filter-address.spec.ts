import { describe, expect, it } from 'vitest';
import { filterQuery } from '../addresses.js';
import { type Filter } from '../api/answers.js';
import { filterOfAddress, toggled, valueCount, without, withSingle } from './filter-address.js';

describe('filterOfAddress', () => {
  it.each<[string, string, Filter]>([
    ['nothing', '', {}],
    ['one value', '?category=injection', { category: ['injection'] }],
    ['several values', '?category=injection&category=surgery', { category: ['injection', 'surgery'] }],
    ['the same value twice', '?category=injection&category=injection', { category: ['injection'] }],
    ['dates', '?decidedFrom=2015-01-01&decidedTo=', { decidedFrom: '2015-01-01' }],
    [
      'a value with a slash and blanks',
      '?subcategory=surgery%2Fspine&caseNumber=CM16+1',
      { subcategory: ['surgery/spine'], caseNumber: ['CM16 1'] },
    ],
    ['names that are no filter', '?cursor=abc&limit=5&utm=1', {}],
  ])('%s', (_what, query, filter) => {
    expect(filterOfAddress(query)).toEqual(filter);
  });

  it('comes back from the address it is written in', () => {
    const filter: Filter = { category: ['injection', 'none'], year: ['2016'], decidedTo: '2016-12-31' };
    expect(filterOfAddress(filterQuery(filter))).toEqual(filter);
  });
});

describe('changing a filter', () => {
  it.each<[string, Filter, Filter]>([
    ['takes a group in', toggled({}, 'category', 'injection'), { category: ['injection'] }],
    ['takes another in', toggled({ category: ['a'] }, 'category', 'b'), { category: ['a', 'b'] }],
    ['leaves one out', toggled({ category: ['a', 'b'] }, 'category', 'a'), { category: ['b'] }],
    ['leaves the last one out', toggled({ category: ['a'], year: ['2016'] }, 'category', 'a'), { year: ['2016'] }],
    ['takes the group without a value', toggled({}, 'drugClass', null), { drugClass: ['none'] }],
    ['leaves it out again', toggled({ drugClass: ['none'] }, 'drugClass', null), {}],
    [
      'sets a date',
      withSingle({ year: ['2016'] }, 'decidedFrom', '2016-02-01'),
      { year: ['2016'], decidedFrom: '2016-02-01' },
    ],
    ['takes a date away', withSingle({ decidedFrom: '2016-02-01' }, 'decidedFrom', ''), {}],
    ['sets a case number', withSingle({}, 'caseNumber', 'CM16-1'), { caseNumber: ['CM16-1'] }],
    ['asks nothing about a name', without({ category: ['a'], year: ['2016'] }, 'category'), { year: ['2016'] }],
  ])('%s', (_what, changed, expected) => {
    expect(changed).toEqual(expected);
  });

  it('counts values', () => {
    expect(valueCount({ category: ['a', 'b'], decidedFrom: '2016-02-01' })).toBe(3);
  });
});
