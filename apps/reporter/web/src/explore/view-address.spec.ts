import { describe, expect, it } from 'vitest';
import { type View, viewOfAddress, viewPath } from './view-address.js';

describe('the view in the address', () => {
  it.each<[string, View]>([
    ['', { kind: 'list' }],
    ['category=injection', { kind: 'list' }],
    ['rows=category', { kind: 'list' }],
    ['rows=category&columns=nothing', { kind: 'list' }],
    ['rows=category&columns=year', { kind: 'two-way', rows: 'category', columns: 'year' }],
  ])('%s', (query, view) => {
    expect(viewOfAddress(query)).toEqual(view);
  });

  it('is written where the filter is', () => {
    const view: View = { kind: 'two-way', rows: 'category', columns: 'year' };
    expect(viewPath({}, view)).toBe('/explore?rows=category&columns=year');
    expect(viewPath({ flag: ['none'] }, view)).toBe('/explore?flag=none&rows=category&columns=year');
    expect(viewPath({ flag: ['none'] }, { kind: 'list' })).toBe('/explore?flag=none');
  });
});
