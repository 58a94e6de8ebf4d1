import { describe, expect, it } from 'vitest';
import { findRepeatedLinks } from './repeated-links.js';

describe('findRepeatedLinks', () => {
  it.each([
    ['the target of a link in the words', ['See www.example.org/a for it.', 'http://www.example.org/a'], [1]],
    [
      'of a link broken over lines',
      ['at www.example.org/long', '-name/b it is.', 'http://www.example.org/long-name/b/'],
      [2],
    ],
    ['a target without scheme', ['Citation', 'www.example.org/a.', 'Words.', 'www.example.org/a'], [3]],
    ['printed twice', ['Words.', 'https://example.org/c', 'https://example.org/c'], [2]],
    [
      'a citation of its own stays',
      ['Non-MTUS Citation', 'http://example.org/d', 'again Citation', 'http://example.org/d'],
      [],
    ],
    ['a link that ends its sentence stays', ['see www.example.org/e', 'http://www.example.org/e.'], []],
    ['no link at all', ['a', 'b'], []],
  ])('%s', (_, lines, expected) => {
    expect([...findRepeatedLinks(lines)]).toEqual(expected);
  });
});
