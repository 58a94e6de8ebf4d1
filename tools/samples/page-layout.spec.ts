import { describe, expect, it } from 'vitest';
import { readLetterSource } from './letter-source.js';
import { layOutPages, type Measure } from './page-layout.js';

/** Every letter six points wide: 78 letters fill a line. */
const measure: Measure = (text) => text.length * 6;

const linesOf = (source: string): string[][] =>
  layOutPages(readLetterSource(source), measure).map((page) => page.map(({ text }) => text));

describe('layOutPages', () => {
  it('breaks lines between words', () => {
    expect(linesOf(`@text ${'word '.repeat(16)}`)).toEqual([[Array(15).fill('word').join(' '), 'word']]);
  });

  it('ends a page after the line that holds the marked word, inside a heading too', () => {
    const long = 'heading '.repeat(9).trim();
    expect(linesOf(`@heading ${long}\n@page\nand its rest: Upheld\n@text next`)).toEqual([
      [`${long} and`],
      ['its rest: Upheld', 'next'],
    ]);
  });

  it('draws a hyphen at a soft one and goes on with a new line', () => {
    expect(linesOf('@text electro\u00ADdiagnostic study')).toEqual([['electro-', 'diagnostic study']]);
  });

  it('turns a full page and prints foot and number on each', () => {
    const pages = layOutPages(readLetterSource(`@footer Foot\n${'@text line\n'.repeat(60)}`), measure);
    expect(pages.map((page) => page.filter(({ text }) => text.startsWith('Foot')).map(({ text }) => text))).toEqual([
      ['Foot   1'],
      ['Foot   2'],
    ]);
    expect(Math.max(...pages.flat().map(({ top }) => top))).toBeLessThan(792);
  });

  it('leaves a gap between paragraphs, and none at the head of a page', () => {
    const [first = [], second = []] = layOutPages(readLetterSource('@text a\n@gap\n@text b\n@page\n@gap\n@text c'), measure);
    expect((first[1]?.top ?? 0) - (first[0]?.top ?? 0)).toBeCloseTo(27.6);
    expect(second[0]?.top).toBe(first[0]?.top);
  });

  it('puts the cells of a row into columns', () => {
    const [page = []] = layOutPages(readLetterSource('@row A: | 1 | B: | 2\n@row | | C:'), measure);
    expect(page.map(({ text, left }) => [text, left])).toEqual([
      ['A:', 72],
      ['1', 179.4],
      ['B:', 329],
      ['2', 426.9],
      ['C:', 329],
    ]);
  });
});
