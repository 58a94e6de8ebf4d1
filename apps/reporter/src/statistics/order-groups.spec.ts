import { describe, expect, it } from 'vitest';
import { orderGroups } from './order-groups.js';

const group = (key: string | null, determinations: number) => ({ key, sums: { determinations } });
const keys = (groups: readonly { readonly key: string | null }[]) => groups.map(({ key }) => key);

const groups = [group('2016', 5), group(null, 1), group('2014', 9), group('2015', 5), group('2013', 2)];

describe('orderGroups', () => {
  it.each<[string, 'category' | 'year', number, (string | null)[]]>([
    [
      'by size, equal ones by key, the group without a value last',
      'category',
      5,
      ['2014', '2015', '2016', '2013', null],
    ],
    ['by key, the group without a value last', 'year', 5, ['2013', '2014', '2015', '2016', null]],
    ['cuts the smallest off, and never the group without a value', 'category', 4, ['2014', '2015', '2016', null]],
    ['of equal ones, cuts the later key off', 'category', 3, ['2014', '2015', null]],
    ['cuts by size also where the order is by key', 'year', 3, ['2014', '2015', null]],
    ['keeps the group without a value to the last', 'year', 1, [null]],
  ])('%s', (_, by, max, expected) => {
    expect(keys(orderGroups(groups, by, max))).toEqual(expected);
  });
});
