import { describe, expect, it } from 'vitest';
import { excerpt, excerptLength } from './excerpt.js';

describe('excerpt', () => {
  const words = 'word '.repeat(100);
  it.each([
    ['a short text stays', 'The belt is not needed.', 'The belt is not needed.'],
    ['lines are folded', 'The belt\n  is not\tneeded. ', 'The belt is not needed.'],
    ['nothing stays nothing', '', ''],
    ['a long text ends after a word', words, `${'word '.repeat(56).trim()}…`],
    ['as long as an excerpt', 'a'.repeat(excerptLength), 'a'.repeat(excerptLength)],
    ['one endless word is cut', 'a'.repeat(400), `${'a'.repeat(excerptLength)}…`],
    ['never in the middle of a character', `${'a'.repeat(excerptLength - 1)}😀😀`, `${'a'.repeat(excerptLength - 1)}…`],
    ['no comma before the ellipsis', `${'a'.repeat(275)}, then more of it`, `${'a'.repeat(275)}…`],
  ])('%s', (_what, text, expected) => {
    expect(excerpt(text)).toBe(expected);
  });
});
