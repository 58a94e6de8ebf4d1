import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.js';

describe('splitSentences', () => {
  it.each([
    ['at full stops', 'One fell. Two rose.', ['One fell.', 'Two rose.']],
    ['where the blank is missing', 'In 2003.In a report.', ['In 2003.', 'In a report.']],
    ['not in numbers', 'A dose of 7.5 mg. Then more.', ['A dose of 7.5 mg.', 'Then more.']],
    ['not after titles', 'Dr. Doe wrote. Mr. Roe read.', ['Dr. Doe wrote.', 'Mr. Roe read.']],
    ['an unfinished end', 'One fell. And then', ['One fell.', 'And then']],
    ['nothing into nothing', '', []],
  ])('splits %s', (_what, text, expected) => {
    expect(splitSentences(text).map(({ text: sentence }) => sentence)).toEqual(expected);
  });
});
