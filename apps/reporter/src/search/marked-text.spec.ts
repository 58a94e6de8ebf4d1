import { expect, it } from 'vitest';
import { readMarks } from './marked-text.js';

it.each([
  ['no marks', { text: 'no marks', marks: [] }],
  ['\uE000Knee\uE001 pain', { text: 'Knee pain', marks: [{ start: 0, end: 4 }] }],
  [
    'the \uE000low\uE001 \uE000back\uE001',
    {
      text: 'the low back',
      marks: [
        { start: 4, end: 7 },
        { start: 8, end: 12 },
      ],
    },
  ],
  ['<b>\uE000\u{1F600}x\uE001</b>', { text: '<b>\u{1F600}x</b>', marks: [{ start: 3, end: 6 }] }],
  ['an end \uE001 alone, \uE000 a beginning', { text: 'an end  alone,  a beginning', marks: [] }],
  ['\uE000\uE001', { text: '', marks: [] }],
])('%j is read', (marked, read) => {
  expect(readMarks(marked)).toEqual(read);
});
