import { describe, expect, it } from 'vitest';
import { expectLinearTime } from '../../../../test/support/linear-time.js';
import { cleanBlanks, cleanCharacters } from './clean-characters.js';

describe('cleanCharacters', () => {
  it.each([
    ['plain words', 'Norco 10/325 mg #120', 'Norco 10/325 mg #120'],
    ['quotes, dashes, section signs', '“worker’s” – § 9792 — 20°', '“worker’s” – § 9792 — 20°'],
    [
      'ligatures',
      'e\uFB03cacy, \uFB02exion, o\uFB00, \uFB01t, ba\uFB04e, mo\uFB06',
      'efficacy, flexion, off, fit, baffle, most',
    ],
    ['an accent on its own', 'Jose\u0301', 'José'],
    ['a non-breaking blank', 'Qty:\u00A090', 'Qty: 90'],
    ['thin and wide blanks', 'a\u2009b\u3000c', 'a b c'],
    ['a soft hyphen inside a line', 'thera\u00ADpy', 'therapy'],
    ['a soft hyphen at the end', 'thera\u00AD ', 'thera- '],
    ['the hyphen marks of PDFium', 'long\uFFFE and short\u0002', 'long- and short-'],
    ['hyphens that are no minus', 'L4\u2011S1 L5\u2010S1', 'L4-S1 L5-S1'],
    ['characters without width', '\uFEFFa\u200Bb\u2060c\u200Ed', 'abcd'],
    ['NUL', 'a\0b', 'ab'],
    ['other control characters', 'a\u0007b\u0085c', 'a b c'],
    ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
    ['a pair of surrogates', 'a\u{1F600}b', 'a\u{1F600}b'],
    ['a tab', 'a\tb\u00A0', 'a\tb '],
  ])('%s', (_, line, expected) => {
    expect(cleanCharacters(line)).toBe(expected);
  });
});

describe('cleanBlanks', () => {
  it.each([
    ['one or two blanks', ' a  b c ', 'a b c'],
    ['three or more', 'Priority:    Standard   Application', 'Priority:   Standard   Application'],
    ['a tab, with blanks around', 'a \t b\tc', 'a   b   c'],
    ['a typist’s blanks after a sentence', 'noted.   The worker', 'noted. The worker'],
    ['a column after a sentence', 'noted.        Received:', 'noted.   Received:'],
    ['nothing but blanks', ' \t  ', ''],
  ])('%s', (_, line, expected) => {
    expect(cleanBlanks(line)).toBe(expected);
  });

  it.each([' ', ' \t'])('takes linear time on a line of %j', (blanks) => {
    expectLinearTime(cleanBlanks, (size) => `a${blanks.repeat(size / blanks.length)}b`, 320_000);
  });
});
