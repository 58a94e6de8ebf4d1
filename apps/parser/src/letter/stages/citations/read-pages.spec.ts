import { describe, expect, it } from 'vitest';
import { readBarePages, readPages } from './read-pages.js';

describe('readPages', () => {
  it.each([
    ['Tablets Page(s): 71-73, 80 and 92', 'Tablets', ['71-73', '80', '92'], ''],
    ['Tablets, page 12', 'Tablets', ['12'], ''],
    ['Tablets pages 12 - 14 & 16, more', 'Tablets', ['12-14', '16'], ', more'],
    ['Tablets pg. 3', 'Tablets', ['3'], ''],
    ['Tablets Page(s): 3, pages 5', 'Tablets', ['3', '5'], ''],
    ['Tablets Page(s):', 'Tablets', [], ''],
    ['Tablets Page(s): 60 of 127', 'Tablets', ['60'], ''],
    ['Tablets, Page 60,78, Gels, Page 124', 'Tablets', ['60', '78', '124'], ', Gels'],
    ['Tablets Page(s): pages 3-5', 'Tablets', ['3-5'], ''],
  ])('%s', (words, before, pages, after) => {
    expect(readPages(words)).toEqual({ before, pages, after });
  });

  it.each(['Tablets', 'The page turner', 'Low Back Complaints 2004'])('finds none in %s', (words) => {
    expect(readPages(words)).toBeNull();
  });
});

describe('readBarePages', () => {
  it.each([
    ['CHAPTER 10, 231', ['231']],
    ['CHAPTER 10, 231-266, 268 and 270', ['231-266', '268', '270']],
  ])('%s', (words, pages) => {
    expect(readBarePages(words)?.pages).toEqual(pages);
  });

  it.each(['CHAPTER 10', 'Guidelines, 2004', ''])('finds none in %s', (words) => {
    expect(readBarePages(words)).toBeNull();
  });
});
