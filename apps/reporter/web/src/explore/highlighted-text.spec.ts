import { expect, it } from 'vitest';
import { type MarkedText } from '../api/types.js';
import { splitAtMarks } from './highlighted-text.js';

it.each<[string, MarkedText, string]>([
  ['nothing marked', { text: 'one two', marks: [] }, 'one two'],
  ['a mark inside', { text: 'one two six', marks: [{ start: 4, end: 7 }] }, 'one [two] six'],
  [
    'marks at both ends',
    {
      text: 'one two six',
      marks: [
        { start: 0, end: 3 },
        { start: 8, end: 11 },
      ],
    },
    '[one] two [six]',
  ],
  ['no text', { text: '', marks: [] }, ''],
])('%s', (_what, given, expected) => {
  expect(
    splitAtMarks(given)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join(''),
  ).toBe(expected);
});
