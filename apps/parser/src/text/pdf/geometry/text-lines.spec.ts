import { describe, expect, it } from 'vitest';
import { type PlacedLine } from './page-lines.js';
import { textLines } from './text-lines.js';

/** Returns lines of type size 10 at these distances below each other. */
function page(...distances: number[]): PlacedLine[] {
  let baseline = 700;
  return [0, ...distances].map((distance, index) => {
    baseline -= distance;
    return { text: `line ${index}`, left: 72.04, baseline, height: 10 };
  });
}

const gapsOf = (...pages: PlacedLine[][]): number[] => textLines(pages).map((line) => line.gapBefore);

describe('textLines', () => {
  it.each<[string, number[], number[]]>([
    ['one empty line in single spacing', [13, 13, 13, 26, 13], [0, 0, 0, 0, 1, 0]],
    ['two empty lines', [13, 13, 13, 39, 13], [0, 0, 0, 0, 2, 0]],
    ['half a line between paragraphs', [13, 13, 13, 19.5, 13], [0, 0, 0, 0, 0.5, 0]],
    ['a letter in double spacing', [26, 26, 26, 52, 26], [0, 0, 0, 0, 1, 0]],
    ['lines closer than the others', [13, 13, 13, 11, 13], [0, 0, 0, 0, 0, 0]],
    ['too few lines to measure the spacing', [13, 26], [0, 0, 1]],
  ])('%s', (_, distances, expected) => {
    expect(gapsOf(page(...distances))).toEqual(expected);
  });

  it('starts every page without a gap and numbers pages from 1, empty pages included', () => {
    const lines = textLines([page(13, 13, 13), [], page(26)]);
    expect(lines.map((line) => [line.page, line.gapBefore])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
      [3, 0],
      [3, 1],
    ]);
    expect(lines[0]?.left).toBe(72);
  });

  it('treats small print as single-spaced', () => {
    const body = page(13, 13, 13, 13);
    const print = [0, 1, 2].map((row) => ({ text: 'print', left: 72, baseline: 600 - row * 7.8, height: 6 }));
    expect(gapsOf([...body, ...print]).slice(-2)).toEqual([0, 0]);
  });
});
