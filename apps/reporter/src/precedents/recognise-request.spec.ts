import { expect, it } from 'vitest';
import { recogniseRequest } from './recognise-request.js';

it.each([
  [
    'Ultram 50 mg for low back pain',
    [
      ['substance', 'tramadol', 'Ultram'],
      ['drugClass', 'opioids', 'Ultram'],
      ['category', 'pharmaceuticals', 'Ultram'],
      ['bodyPart', 'lumbar-spine', 'low back'],
    ],
  ],
  [
    'acupuncture, twelve visits, neck',
    [
      ['subcategory', 'rehabilitation/acupuncture', 'acupuncture'],
      ['category', 'rehabilitation', 'acupuncture'],
      ['bodyPart', 'cervical-spine', 'neck'],
    ],
  ],
  [
    'PT for the neck',
    [
      ['subcategory', 'rehabilitation/pt-ot', 'PT'],
      ['category', 'rehabilitation', 'PT'],
      ['bodyPart', 'cervical-spine', 'neck'],
    ],
  ],
  [
    'pain pills',
    [
      ['drugClass', 'opioids', 'pain pills'],
      ['category', 'pharmaceuticals', 'pain pills'],
    ],
  ],
  ['a muscle relaxant', [['drugClass', 'muscle-relaxant', 'muscle relaxant']]],
  ['nothing that anybody knows', []],
])('%s', (request, terms) => {
  expect(recogniseRequest(request).map(({ field, value, written }) => [field, value, written])).toEqual(terms);
});
