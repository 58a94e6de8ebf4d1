import { expect, it } from 'vitest';
import { fieldInWords } from './field-words.js';

it.each([
  ['', 'The letter as a whole'],
  ['/caseSummary', 'Case summary'],
  ['/header/caseNumber', 'Header, case number'],
  ['/diagnoses/0', 'Diagnoses, 1'],
  ['/determinations/1', 'Determination 2'],
  ['/determinations/1/drugClass', 'Determination 2, drug class'],
  ['/determinations/0/reviewerBasis/citations/2', 'Determination 1, reviewer basis, citations, 3'],
])('%s is %s', (pointer, words) => {
  expect(fieldInWords(pointer)).toBe(words);
});
