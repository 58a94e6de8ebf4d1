import { describe, expect, it } from 'vitest';
import { formatAmount, formatCount, formatInterval, formatPerSecond, formatShare, formatSize } from './numbers.js';

describe('numbers', () => {
  it.each([
    ['a count has groups', formatCount(1_234_567, 'en-US'), '1,234,567'],
    ['a count in another locale', formatCount(1_234_567, 'de-DE'), '1.234.567'],
    ['a share has one decimal', formatShare(0.12345, 'en-US'), '12.3%'],
    ['no share is a dash, not 0', formatShare(null, 'en-US'), '–'],
    ['a share of nothing is 0', formatShare(0, 'en-US'), '0.0%'],
    ['an interval has one percent sign', formatInterval({ low: 0.1, high: 0.1491 }, 'en-US'), '10.0–14.9%'],
    ['no interval is a dash', formatInterval(null, 'en-US'), '–'],
    ['a slow rate keeps two digits', formatPerSecond(0.4567, 'en-US'), '0.46'],
    ['a fast rate is whole', formatPerSecond(1_234.5, 'en-US'), '1,230'],
    ['no rate is 0', formatPerSecond(0, 'en-US'), '0'],
    ['bytes', formatSize(820, 'en-US'), '820 B'],
    ['thousands of bytes', formatSize(6_300, 'en-US'), '6.3 kB'],
    ['millions of bytes', formatSize(1_234_567, 'en-US'), '1.2 MB'],
    ['one is singular', formatAmount(1, 'letter', 'letters', 'en-US'), '1 letter'],
    ['none is plural', formatAmount(0, 'letter', 'letters', 'en-US'), '0 letters'],
    ['many are plural', formatAmount(1_200, 'copy', 'copies', 'en-US'), '1,200 copies'],
  ])('%s', (_what, given, expected) => {
    expect(given).toBe(expected);
  });
});
