import { describe, expect, it } from 'vitest';
import { capacityOf } from './capacity-arithmetic.js';

const cost = { parser: 2, indexer: 1, postgres: 0.8, redis: 0.2 };

describe('capacityOf', () => {
  it.each([
    [1, 500, 'all parts together'],
    [2, 667, 'parsers and indexers'],
    [4, 2_000, 'parsers and indexers'],
    [16, 2_000, 'Postgres'],
  ])('%i machines of two cores: %i letters a second', (machines, speed, limit) => {
    const capacity = capacityOf(machines, 2, cost);
    expect(Math.round(capacity.speed)).toBe(speed);
    expect(capacity.limit).toBe(limit);
  });

  it('knows that Redis has one core, however many there are', () => {
    expect(capacityOf(16, 32, cost)).toMatchObject({ limit: 'Redis', speed: 5_000 });
  });

  it('tells the hours that all letters take', () => {
    expect(capacityOf(1, 2, cost).hours).toBe(1);
  });
});
