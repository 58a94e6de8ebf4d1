import { expect, it } from 'vitest';
import { citationOf, citedPassage } from './citation.js';

const cited = { caseNumber: 'CM16-0123456', ordinal: 2, decisionDate: '2016-11-30' };

it('cites a determination by case number, item, date and address', () => {
  expect(citationOf(cited, 'http://host/letters/1', 'en-US')).toBe(
    'IMR decision CM16-0123456, item 2 (decided Nov 30, 2016), http://host/letters/1',
  );
  expect(citationOf({ ...cited, caseNumber: null, decisionDate: null }, 'x', 'en-US')).toBe(
    'IMR decision without case number, item 2 (undated), x',
  );
});

it('quotes a passage', () => {
  expect(citedPassage(' It is not necessary. ', cited, 'x', 'en-US')).toBe(
    '“It is not necessary.” IMR decision CM16-0123456, item 2 (decided Nov 30, 2016), x',
  );
});
