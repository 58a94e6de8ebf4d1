import { expect, it } from 'vitest';
import { namedTreatments } from './named-treatments.js';

it.each([
  ['TENS unit with electrodes', ['tens unit', 'electrodes']],
  ['Right knee arthroscopy with an assistant surgeon', ['arthroscopy', 'assistant surgeon']],
  ['Acupuncture, acupuncture', ['acupuncture']],
  ['A stick', []],
  ['', []],
])('%s', (item, terms) => {
  expect(namedTreatments(item)).toEqual(terms);
});
