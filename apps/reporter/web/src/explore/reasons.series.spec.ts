import { describe, expect, it } from 'vitest';
import { type Filter, type Reasons } from '../api/types.js';
import { reasonListPath, reasonSeries } from './reasons.series.js';

type Figures = Reasons['reasons'][number];

const share = (determinations: number, of: number | null): Figures['upheld'] => ({
  determinations,
  share: of === null ? null : determinations / of,
  interval: of === null ? null : { low: (determinations / of) * 0.8, high: (determinations / of) * 1.2 },
  smallSample: false,
});

const figures = (
  topic: Figures['topic'],
  direction: Figures['direction'],
  upheld: Figures['upheld'],
  overturned: Figures['upheld'],
): Figures => ({
  key: `${topic}/${direction}`,
  topic,
  direction,
  label: `${topic} ${direction}`,
  upheld,
  overturned,
  accuracy: { labels: 40, precision: 0.9, recall: 0.8 },
});

const given = {
  reasons: [
    figures('benefit', 'against', share(30, 100), share(9, 20)),
    figures('findings', 'against', share(50, 100), share(0, 20)),
    figures('scope', 'against', share(40, null), share(0, null)),
    figures('plan', 'against', share(0, 100), share(5, 20)),
    figures('findings', 'for', share(60, 100), share(12, 20)),
    figures('plan', 'for', share(0, 100), share(16, 20)),
  ],
} as unknown as Reasons;

describe('reasonSeries', () => {
  it('ranks reasons against in upheld items and reasons for in overturned ones, without those never given', () => {
    const { against, inFavour } = reasonSeries(given, {});
    expect(against.map(({ key, determinations }) => [key, determinations])).toEqual([
      ['findings/against', 50],
      ['scope/against', 40],
      ['benefit/against', 30],
    ]);
    expect(inFavour.map(({ key, determinations }) => [key, determinations])).toEqual([
      ['plan/for', 16],
      ['findings/for', 12],
    ]);
  });

  it('draws both rankings on one axis, and no bar without a rate', () => {
    const { axis, against, inFavour } = reasonSeries(given, {});
    expect(axis.max).toBe(1);
    expect(against.map(({ bar }) => bar)).toEqual([0.5, null, 0.3]);
    expect(against[1]?.spread).toBeNull();
    expect(inFavour[0]?.bar).toBe(0.8);
  });

  it('has an axis if nothing is given', () => {
    expect(reasonSeries({ reasons: [] }, {})).toMatchObject({ against: [], inFavour: [] });
  });
});

describe('reasonListPath', () => {
  it.each<[string, Filter, string | null]>([
    ['adds reason and outcome', {}, '/explore?reason=benefit%2Fagainst&outcome=upheld'],
    [
      'keeps the other filters',
      { category: ['surgery'] },
      '/explore?category=surgery&reason=benefit%2Fagainst&outcome=upheld',
    ],
    [
      'replaces the filters that the figures ignore',
      { outcome: ['overturned'], caseOutcome: ['overturned'] },
      '/explore?reason=benefit%2Fagainst&outcome=upheld',
    ],
    [
      'narrows a filter by the topic',
      { reason: ['benefit', 'plan/for'] },
      '/explore?reason=benefit%2Fagainst&outcome=upheld',
    ],
    ['is null beside a filter by another reason', { reason: ['plan/for'] }, null],
    [
      'keeps a filter by primary reason',
      { primaryReason: ['plan/against'] },
      '/explore?primaryReason=plan%2Fagainst&reason=benefit%2Fagainst&outcome=upheld',
    ],
  ])('%s', (_what, filter, path) => {
    expect(reasonListPath(filter, 'benefit/against', 'benefit', 'upheld')).toBe(path);
  });
});
