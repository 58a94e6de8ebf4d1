import { describe, expect, it } from 'vitest';
import { filterQuery } from '../paths.js';
import { type Filter } from '../api/types.js';
import { parseFilter, toggleValue, valueCount, omit, setValue } from './filter-query.js';

describe('parseFilter', () => {
  it.each<[string, string, Filter]>([
    ['nothing', '', {}],
    ['one value', '?category=injection', { category: ['injection'] }],
    ['several values', '?category=injection&category=surgery', { category: ['injection', 'surgery'] }],
    ['a repeated value', '?category=injection&category=injection', { category: ['injection'] }],
    ['dates', '?decidedFrom=2015-01-01&decidedTo=', { decidedFrom: '2015-01-01' }],
    [
      'a value with a slash and spaces',
      '?subcategory=surgery%2Fspine&caseNumber=CM16+1',
      { subcategory: ['surgery/spine'], caseNumber: ['CM16 1'] },
    ],
    [
      'excluded values',
      '?not.category=injection&not.year=none',
      { 'not.category': ['injection'], 'not.year': ['none'] },
    ],
    ['amounts', '?ageMin=40&ageMax=&sessionsMax=many', { ageMin: 40 }],
    ['diagnoses', '?diagnosis=lumbar+strain', { diagnosis: ['lumbar strain'] }],
    ['unknown names', '?cursor=abc&limit=5&utm=1', {}],
  ])('%s', (_what, query, filter) => {
    expect(parseFilter(query)).toEqual(filter);
  });

  it('parses what filterQuery writes', () => {
    const filter: Filter = { category: ['injection', 'none'], year: ['2016'], decidedTo: '2016-12-31' };
    expect(parseFilter(filterQuery(filter))).toEqual(filter);
  });
});

describe('changing a filter', () => {
  it.each<[string, Filter, Filter]>([
    ['adds a value', toggleValue({}, 'category', 'injection'), { category: ['injection'] }],
    ['adds another value', toggleValue({ category: ['a'] }, 'category', 'b'), { category: ['a', 'b'] }],
    ['removes a value', toggleValue({ category: ['a', 'b'] }, 'category', 'a'), { category: ['b'] }],
    ['removes the last value', toggleValue({ category: ['a'], year: ['2016'] }, 'category', 'a'), { year: ['2016'] }],
    ['excludes a value', toggleValue({}, 'not.category', 'a'), { 'not.category': ['a'] }],
    ['removes an excluded value', toggleValue({ 'not.category': ['a'] }, 'not.category', 'a'), {}],
    ['sets an amount', setValue({}, 'sessionsMax', '12'), { sessionsMax: 12 }],
    ['sets a diagnosis', setValue({}, 'diagnosis', 'sprain'), { diagnosis: ['sprain'] }],
    ['adds the group without a value', toggleValue({}, 'drugClass', null), { drugClass: ['none'] }],
    ['removes the group without a value', toggleValue({ drugClass: ['none'] }, 'drugClass', null), {}],
    [
      'sets a date',
      setValue({ year: ['2016'] }, 'decidedFrom', '2016-02-01'),
      { year: ['2016'], decidedFrom: '2016-02-01' },
    ],
    ['removes a date', setValue({ decidedFrom: '2016-02-01' }, 'decidedFrom', ''), {}],
    ['sets a case number', setValue({}, 'caseNumber', 'CM16-1'), { caseNumber: ['CM16-1'] }],
    ['removes a name', omit({ category: ['a'], year: ['2016'] }, 'category'), { year: ['2016'] }],
  ])('%s', (_what, changed, expected) => {
    expect(changed).toEqual(expected);
  });

  it('counts values', () => {
    expect(valueCount({ category: ['a', 'b'], decidedFrom: '2016-02-01' })).toBe(3);
  });
});
