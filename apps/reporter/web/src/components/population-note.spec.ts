import { describe, expect, it } from 'vitest';
import { type OutcomesPopulation } from '../api/types.js';
import { populationSentences } from './population-note.js';

const none = { letters: 0, determinations: 0 };
const bare: OutcomesPopulation = {
  period: { date: 'decisionDate', from: null, to: null, undated: { ...none, included: true } },
  withoutValue: none,
  notCounted: { copies: none, superseded: none, rejectedDocuments: 0, failedDocuments: 0 },
  interval: { level: 0.95, method: 'wilson-on-effective-size' },
  smallSampleBelow: 20,
};

describe('populationSentences', () => {
  it('always states which date is used', () => {
    expect(populationSentences(bare, 'category')).toEqual(['By decision date.']);
  });

  it('names what is not in a group and what is not counted', () => {
    const population: OutcomesPopulation = {
      ...bare,
      period: {
        date: 'decisionDate',
        from: '2015-01-01',
        to: '2015-12-31',
        undated: { letters: 1, determinations: 3, included: false },
      },
      withoutValue: { letters: 5, determinations: 1_200 },
      notCounted: {
        copies: { letters: 2, determinations: 4 },
        superseded: { letters: 1, determinations: 2 },
        rejectedDocuments: 4,
        failedDocuments: 1,
      },
    };
    expect(populationSentences(population, 'category', 'en-US')).toEqual([
      'By decision date. Decided from 2015-01-01 to 2015-12-31. 3 items of 1 letter without a decision date not included.',
      '1,200 items without category.',
      'Not counted: 2 copies of counted letters, 1 superseded letter, 4 rejected documents and 1 failed document.',
    ]);
  });

  it('states whether undated items are included', () => {
    const population = {
      ...bare,
      period: { ...bare.period, undated: { letters: 2, determinations: 2, included: true } },
    };
    expect(populationSentences(population)[0]).toContain('2 items of 2 letters without a decision date included.');
  });
});
