import { describe, expect, it } from 'vitest';
import { documentOf, pageBreak } from '../../spec-support/document-of.js';
import { findPageFurniture } from './page-furniture.js';

const furnitureOf = (letter: string): string[] => {
  const { lines } = documentOf(letter);
  const furniture = findPageFurniture(lines);
  return lines.filter((_, index) => furniture.has(index)).map(({ text }) => text);
};

describe('findPageFurniture', () => {
  it.each([
    ['a bare number at a page’s foot', `a\nb\nc\n4\n${pageBreak}\nd`, ['4']],
    ['a worded page number', `a\nb\nPage 2 of 5\n${pageBreak}\nd`, ['Page 2 of 5']],
    ['a number in the middle of a page is the letter’s', `a\nb\n12\nc\nd\n${pageBreak}\ne`, []],
    ['a bare number in a text without pages is the letter’s', 'a\n12\nb', []],
    ['a worded page number in a text without pages', 'a\n2 | Page\nb', ['2 | Page']],
    ['a running title', 'a\nIMR Case Number CM14-0900001 Page 2\nb', ['IMR Case Number CM14-0900001 Page 2']],
    ['the header’s row is no running title', 'Case Number: CM14-0900001\na', []],
    ['a value of the header alone is none', 'Case Number:\nCM14-0900001\na', []],
    ['a sentence that names a case is none', 'See case CM14-0900001 of the same worker.', []],
  ])('%s', (_, letter, expected) => {
    expect(furnitureOf(letter)).toEqual(expected);
  });
});
