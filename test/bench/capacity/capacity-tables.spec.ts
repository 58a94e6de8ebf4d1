import { describe, expect, it } from 'vitest';
import { tablesOf } from './capacity-tables.js';
import { type Measurement } from './measurements.js';

const run = (rival: string, round: number, seconds: number, cpu: Record<string, number>) => ({
  rival,
  round,
  letters: 1_000,
  seconds,
  cpu,
  bytes: { postgres: 20_000, redis: 500 },
  foreign: 0.031,
});

const measurement: Measurement = {
  letters: 1_000,
  kind: 'text',
  cores: 2,
  parsers: 1,
  node: 'v20.20.0',
  goals: [
    { what: 'speed against two scripts', value: 0.913, least: 0.85 },
    { what: 'speed against the naive pipeline', value: null, least: 5 },
  ],
  stages: { 'parser: read the letter': 900.4 },
  runs: [
    run('pipeline', 1, 2, { parser: 1, indexer: 0.5, Postgres: 0.4, Redis: 0.1 }),
    run('pipeline', 2, 4, { parser: 3, indexer: 0.5, Postgres: 0.4, Redis: 0.1 }),
    run('pipeline', 3, 2.5, { parser: 2, indexer: 0.5, Postgres: 0.4, Redis: 0.1 }),
  ],
};

describe('tablesOf', () => {
  const tables = tablesOf([measurement]);

  it('tells the medians of the rounds', () => {
    expect(tables).toContain(
      '| pipeline | 400 | 3.00 | parser 2.00, indexer 0.50, Postgres 0.40, Redis 0.10 | 20000 | 500 | 3 % |',
    );
  });

  it('sets what was measured beside what was wanted', () => {
    expect(tables).toContain('| speed against two scripts | 0.91 | at least 0.85 |');
    expect(tables).not.toContain('speed against the naive pipeline');
  });

  it('reckons with the medians for more machines', () => {
    expect(tables).toContain('| 1 | 667 | all parts together | 0.8 |');
    expect(tables).toContain('| 16 | 4000 | Postgres | 0.1 |');
  });

  it('tells the stages', () => {
    expect(tables).toContain('| parser: read the letter | 900 |');
  });

  it('says so where nothing was measured', () => {
    expect(tablesOf([])).toBe('Nothing was measured yet.');
  });
});
