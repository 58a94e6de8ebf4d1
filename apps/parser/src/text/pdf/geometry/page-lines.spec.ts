import { describe, expect, it } from 'vitest';
import { type Glyph } from './glyph.js';
import { pageLines } from './page-lines.js';

/** Returns the glyphs of `text`, each half as wide as high; a blank advances the position and marks the next glyph. */
function glyphs(text: string, left: number, baseline: number, height = 10): Glyph[] {
  const width = height / 2;
  return Array.from(text).flatMap((character, index) => {
    const start = left + index * width;
    const box = {
      left: start,
      right: start + width,
      top: baseline + 0.75 * height,
      bottom: baseline - 0.25 * height,
      baseline,
    };
    return character === ' ' ? [] : [{ character, box, afterBlank: text[index - 1] === ' ' }];
  });
}

/** Removes the marks of blanks: programs that position each word separately draw no blanks. */
const withoutBlanks = (marked: readonly Glyph[]): Glyph[] => marked.map((glyph) => ({ ...glyph, afterBlank: false }));

const textOf = (drawn: readonly Glyph[]): string[] => pageLines(drawn).map((line) => line.text);

describe('pageLines', () => {
  it.each<[string, Glyph[], string[]]>([
    ['no glyphs', [], []],
    ['words with blanks', glyphs('two words', 0, 100), ['two words']],
    ['words without blanks, by their gap', withoutBlanks(glyphs('two words', 0, 100)), ['two words']],
    ['adjacent letters', [...glyphs('ab', 0, 100), ...glyphs('c', 11, 100)], ['abc']],
    ['cells of a row', [...glyphs('Priority:', 0, 100), ...glyphs('Standard', 80, 100)], ['Priority:   Standard']],
    ['cells drawn from right to left', [...glyphs('right', 200, 100), ...glyphs('left', 0, 100)], ['left   right']],
    ['a cell slightly lower', [...glyphs('left', 0, 100), ...glyphs('right', 200, 99.5)], ['left   right']],
    ['lines one below the other', [...glyphs('below', 0, 88), ...glyphs('above', 0, 100)], ['above', 'below']],
    ['lines that nearly touch', [...glyphs('above', 0, 100), ...glyphs('below', 0, 92)], ['above', 'below']],
    ['a superscript', [...glyphs('weeks', 0, 100), ...glyphs('2', 25, 104, 6)], ['weeks2']],
    ['a subscript', [...glyphs('B', 0, 100), ...glyphs('12', 5, 98, 6)], ['B12']],
    ['type of two sizes', [...glyphs('Big', 0, 100, 16), ...glyphs('small', 27, 100)], ['Big small']],
    ['a ligature', glyphs('e\uFB03cacy', 0, 100), ['efficacy']],
    ['the hyphen mark of PDFium', glyphs('long\u0002', 0, 100), ['long-']],
    ['only zero-width characters', glyphs('\u200B', 0, 100), []],
  ])('%s', (_, drawn, expected) => {
    expect(textOf(drawn)).toEqual(expected);
  });

  it('positions a line by its leftmost cell and its tallest type', () => {
    const drawn = [...glyphs('small', 60, 101, 8), ...glyphs('Tall', 10, 100, 14)];
    expect(pageLines(drawn)).toEqual([{ text: 'Tall   small', left: 10, baseline: 100, height: 14 }]);
  });
});
