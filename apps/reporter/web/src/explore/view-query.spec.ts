import { describe, expect, it } from 'vitest';
import { type View, parseView, tablePath, viewPath } from './view-query.js';

describe('the view in the URL', () => {
  it.each<[string, View]>([
    ['', { kind: 'list' }],
    ['category=injection', { kind: 'list' }],
    ['rows=category', { kind: 'list' }],
    ['rows=category&columns=nothing', { kind: 'list' }],
    ['view=reasons', { kind: 'reasons' }],
    ['view=nothing', { kind: 'list' }],
    ['rows=category&columns=year', { kind: 'two-way', rows: 'category', columns: 'year' }],
  ])('%s', (query, view) => {
    expect(parseView(query)).toEqual(view);
  });

  it('has its figures as CSV', () => {
    const view = { kind: 'two-way', rows: 'category', columns: 'year' } as const;
    expect(tablePath({}, view)).toBe('/v1/exports/two-way.csv?rows=category&columns=year');
    expect(tablePath({ flag: ['none'] }, view)).toBe('/v1/exports/two-way.csv?flag=none&rows=category&columns=year');
    expect(tablePath({ flag: ['none'] }, { kind: 'reasons' })).toBe('/v1/exports/reasons.csv?flag=none');
  });

  it('is appended to the filter', () => {
    const view: View = { kind: 'two-way', rows: 'category', columns: 'year' };
    expect(viewPath({}, view)).toBe('/explore?rows=category&columns=year');
    expect(viewPath({ flag: ['none'] }, view)).toBe('/explore?flag=none&rows=category&columns=year');
    expect(viewPath({ flag: ['none'] }, { kind: 'list' })).toBe('/explore?flag=none');
    expect(viewPath({}, { kind: 'reasons' })).toBe('/explore?view=reasons');
    expect(viewPath({ flag: ['none'] }, { kind: 'reasons' })).toBe('/explore?flag=none&view=reasons');
  });
});
