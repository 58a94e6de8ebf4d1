import { describe, expect, it } from 'vitest';
import { compareFigures, comparisonTable, parseFigures, pipelineFigures, statisticsFigures } from './figures.js';

describe('figures of a bench', () => {
  it('adds the CPU time of the processes of the pipeline, and of no other rival', () => {
    const run = { rival: 'pipeline', letters: 200, seconds: 4, cpu: { parser: 1.5, Postgres: 0.5 } };
    const figures = pipelineFigures({ runs: [{ ...run, rival: 'script', cpu: { script: 9 } }, run] });
    expect(figures).toEqual({
      'CPU ms per letter': 2,
      'CPU ms per letter, parser': 1.5,
      'CPU ms per letter, Postgres': 0.5,
      'elapsed ms per letter': 20,
    });
  });

  it('adds the queries of statistics', () => {
    const alone = [
      { question: '/a', median: 3, most: 9 },
      { question: '/b', median: 4, most: 9 },
    ];
    expect(statisticsFigures({ load: { seconds: 2 }, alone })).toEqual({
      'ms, all queries': 7,
      'ms, /a': 3,
      'ms, /b': 4,
      's, start with all facts': 2,
    });
  });

  it('reads the stages that the bench of the parser prints', () => {
    const text =
      'Processor time a text letter (12 letters)\n  normalise                    41 µs\n  whole letter               1520 µs\n';
    expect(parseFigures(text)).toEqual({ 'CPU µs, normalise': 41, 'CPU µs, whole letter': 1520 });
    expect(() => parseFigures('nothing')).toThrow('printed no stage');
  });
});

describe('a comparison', () => {
  it('gives medians, spread and the ratio of current to base', () => {
    const base = [10, 30, 20].map((ms) => ({ ms, old: 1 }));
    const current = [22, 11, 33].map((ms) => ({ ms, added: 1 }));
    const compared = compareFigures(base, current);
    expect(compared).toEqual([
      {
        name: 'ms',
        base: { median: 20, min: 10, max: 30 },
        current: { median: 22, min: 11, max: 33 },
        ratio: 1.1,
      },
    ]);
    expect(comparisonTable(compared)).toEqual([
      '                      base                 current  ratio',
      'ms  20.00 (10.00 to 30.00)  22.00 (11.00 to 33.00)  1.100',
    ]);
  });
});
