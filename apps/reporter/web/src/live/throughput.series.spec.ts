import { describe, expect, it } from 'vitest';
import { perSecond, withSample } from './throughput.series.js';

describe('perSecond', () => {
  it.each([
    ['nothing seen', [], 5_000, null],
    ['not yet a second', [{ at: 0, ended: 5 }], 999, null],
    ['nothing ended since the first look', [{ at: 0, ended: 500 }], 4_000, 0],
    [
      'since the first look',
      [
        { at: 0, ended: 500 },
        { at: 2_000, ended: 540 },
      ],
      4_000,
      10,
    ],
    [
      'the last ten seconds alone',
      [
        { at: 0, ended: 0 },
        { at: 5_000, ended: 1_000 },
        { at: 20_000, ended: 1_050 },
      ],
      20_000,
      5,
    ],
    [
      'stillness',
      [
        { at: 0, ended: 0 },
        { at: 5_000, ended: 1_000 },
      ],
      60_000,
      0,
    ],
    [
      'documents removed',
      [
        { at: 0, ended: 10 },
        { at: 5_000, ended: 4 },
      ],
      6_000,
      0,
    ],
  ])('%s', (_what, samples, now, expected) => {
    expect(perSecond(samples, now)).toBe(expected);
  });

  it('stays the same without the samples that are no longer needed', () => {
    const all = Array.from({ length: 60 }, (_, second) => ({ at: second * 1_000, ended: second * second }));
    const kept = all.reduce<ReturnType<typeof withSample>>((samples, sample) => withSample(samples, sample), []);
    expect(kept.length).toBeLessThanOrEqual(12);
    expect(perSecond(kept, 59_500)).toBe(perSecond(all, 59_500));
  });
});
