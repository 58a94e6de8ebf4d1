import { expect, it } from 'vitest';
import { exportName, filterQuery } from './export-name.js';

it.each([
  [{}, 'determinations_2026-11-22.csv'],
  [{ category: ['injection'] }, 'determinations_category-injection_2026-11-22.csv'],
  [
    { subcategory: ['surgery/spine', 'none'], decidedFrom: '2016-01-01' },
    'determinations_subcategory-surgery-spine-none_decidedFrom-2016-01-01_2026-11-22.csv',
  ],
  [{ specialty: ['"; rm -rf ~\r\n'] }, 'determinations_specialty--rm--rf-_2026-11-22.csv'],
  [{ substance: ['x'.repeat(300)] }, `determinations_substance-${'x'.repeat(70)}-etc_2026-11-22.csv`],
])('%o is exported as %s', (filter, name) => {
  expect(exportName(filter, '2026-11-22', 'csv')).toBe(name);
});

it('tells a filter in characters that a header can hold', () => {
  expect(filterQuery({ outcome: ['upheld', 'overturned'], specialty: ['Médecine & co'] })).toBe(
    'outcome=upheld&outcome=overturned&specialty=M%C3%A9decine+%26+co',
  );
});
