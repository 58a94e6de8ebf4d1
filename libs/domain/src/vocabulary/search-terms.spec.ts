import { expect, it } from 'vitest';
import { bodyParts } from './body-parts.js';
import { categories } from './categories.js';
import { drugClasses } from './drug-classes.js';
import { searchTerms } from './search-terms.js';
import { treatmentTerms } from './treatments.js';
import { readWords } from './words.js';

const known = {
  category: new Set(categories.map(({ id }) => id)),
  subcategory: new Set(
    categories.flatMap(({ id, subcategories }) => subcategories.map((subcategory) => `${id}/${subcategory.id}`)),
  ),
  drugClass: new Set(drugClasses.map(({ id }) => id)),
  treatment: new Set(treatmentTerms.map(({ term }) => term)),
  bodyPart: new Set(bodyParts.map(({ id }) => id)),
};

it('name values of the vocabulary', () => {
  const unknown = searchTerms.flatMap(({ filter }) =>
    (Object.keys(known) as (keyof typeof known)[]).flatMap((field) =>
      (filter[field] ?? []).filter((value) => !known[field].has(value)).map((value) => `${field} ${value}`),
    ),
  );
  expect(unknown).toEqual([]);
});

it('have each phrase once', () => {
  const folded = searchTerms.flatMap(({ phrases }) =>
    phrases.map((phrase) =>
      readWords(phrase)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
  expect(folded.filter((phrase, index) => folded.indexOf(phrase) !== index)).toEqual([]);
});
