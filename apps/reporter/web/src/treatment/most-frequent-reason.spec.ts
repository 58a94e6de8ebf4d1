import { describe, expect, it } from 'vitest';
import { type Outcomes } from '../api/types.js';
import { mostFrequentReason } from './most-frequent-reason.js';

const group = (key: string | null, total: number, overturned: number): Outcomes['groups'][number] => ({
  key,
  label: `label of ${String(key)}`,
  total,
  letters: total,
  upheld: total - overturned,
  overturned,
  overturnRate: total === 0 ? null : overturned / total,
  interval: null,
  smallSample: true,
});

describe('mostFrequentReason', () => {
  const groups = [
    group(null, 90, 10),
    group('benefit/against', 9, 1),
    group('scope/for', 9, 8),
    group('plan/for', 9, 9),
  ];

  it('is the most frequent one among the determinations of the outcome', () => {
    expect(mostFrequentReason(groups, 'overturned')).toMatchObject({ key: 'plan/for', determinations: 9 });
    expect(mostFrequentReason(groups, 'upheld')).toMatchObject({ key: 'benefit/against', determinations: 8 });
  });

  it('speaks for the outcome', () => {
    expect(mostFrequentReason([group('scope/for', 5, 0)], 'upheld')).toBeNull();
  });

  it('is null without reasons', () => {
    expect(mostFrequentReason([group(null, 5, 2)], 'overturned')).toBeNull();
  });
});
