import { describe, expect, it } from 'vitest';
import { documentsPerSecond, withSample } from './throughput.series.js';

describe('documentsPerSecond', () => {
  it.each([
    ['no sample', [], 5_000, null],
    ['less than a second', [{ at: 0, processed: 5 }], 999, null],
    ['nothing processed since the first sample', [{ at: 0, processed: 500 }], 4_000, 0],
    [
      'since the first sample',
      [
        { at: 0, processed: 500 },
        { at: 2_000, processed: 540 },
      ],
      4_000,
      10,
    ],
    [
      'only the last ten seconds',
      [
        { at: 0, processed: 0 },
        { at: 5_000, processed: 1_000 },
        { at: 20_000, processed: 1_050 },
      ],
      20_000,
      5,
    ],
    [
      'nothing processed in the window',
      [
        { at: 0, processed: 0 },
        { at: 5_000, processed: 1_000 },
      ],
      60_000,
      0,
    ],
    [
      'documents removed',
      [
        { at: 0, processed: 10 },
        { at: 5_000, processed: 4 },
      ],
      6_000,
      0,
    ],
  ])('%s', (_what, samples, now, expected) => {
    expect(documentsPerSecond(samples, now)).toBe(expected);
  });

  it('does not change when old samples are dropped', () => {
    const all = Array.from({ length: 60 }, (_, second) => ({ at: second * 1_000, processed: second * second }));
    const kept = all.reduce<ReturnType<typeof withSample>>((samples, sample) => withSample(samples, sample), []);
    expect(kept.length).toBeLessThanOrEqual(12);
    expect(documentsPerSecond(kept, 59_500)).toBe(documentsPerSecond(all, 59_500));
  });
});
