import { expect, it } from 'vitest';
import { withoutWords } from './without-words.js';

it.each([
  ['Norco 10/325 #120', '10/325', 'Norco #120'],
  ['Norco 10/325 #120', 'Norco', '10/325 #120'],
  ['MRI -cervical', 'cervical', 'MRI'],
  ['MRI', 'MRI', ''],
  ['MRI "red flags"', 'MRI', '"red flags"'],
  ['MRI', 'CT', 'MRI'],
])('%s without %s is %s', (search, words, left) => {
  expect(withoutWords(search, words)).toBe(left);
});
