import { describe, expect, it } from 'vitest';
import { readOutcomeBefore } from './outcome-word.js';

describe('readOutcomeBefore', () => {
  it.each([
    ['Lamp: Upheld', 'upheld', 'Lamp', null],
    ['Lamp:  Overturned \n\n', 'overturned', 'Lamp', null],
    ['Lamp, size: large is:\nUpheld', 'upheld', 'Lamp, size: large is', null],
    ['LAMP: UPHELD.', 'upheld', 'LAMP', null],
    ['Lamp Upheld', 'upheld', 'Lamp ', null],
    ['Lamp - Upheld', 'upheld', 'Lamp', null],
    ['Lamp: Upheld (in full)', 'upheld', 'Lamp', null],
    ['Lamp: Uphled', 'upheld', 'Lamp', 'Uphled'],
    ['Lamp: Overturnd', 'overturned', 'Lamp', 'Overturnd'],
    ['Lamp: Upheldd', 'upheld', 'Lamp', 'Upheldd'],
    ['Lamp: Upjeld', 'upheld', 'Lamp', 'Upjeld'],
    ['Lamp: Uhpeld', 'upheld', 'Lamp', 'Uhpeld'],
  ])('%j: %s', (heading, outcome, headingWords, misspelt) => {
    const text = `${heading}Claims Administrator guideline:`;
    const word = readOutcomeBefore(text, heading.length);
    expect(word).toMatchObject({ outcome, misspelt });
    expect(text.slice(0, word?.headingEnd)).toBe(headingWords);
    expect(text.slice(word?.range.start, word?.range.end)).toMatch(/^[UO]\w+$/i);
  });

  it.each([
    'Lamp',
    'Lamp: withheld',
    'Lamp: beheld',
    'It was Uphled',
    // Two edits away: two letters replaced, left out or added, two pairs transposed, letters apart exchanged.
    'Lamp: Upjekd',
    'Lamp: Uphe',
    'Lamp: Overtned',
    'Lamp: Overturneded',
    'Lamp: Upehdl',
    'Lamp: Upxyeld',
    'Lamp: dpheldU',
    'Lamp: Uelhpd',
    '',
  ])('finds none in %j', (heading) => {
    expect(readOutcomeBefore(`${heading}\nMAXIMUS guideline:`, heading.length + 1)).toBeNull();
  });
});
