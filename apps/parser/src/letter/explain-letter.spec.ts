import { describe, expect, it } from 'vitest';
import { explainLetter } from './explain-letter.js';
import { documentOf } from './spec-support/document-of.js';
import { letterOf2014, letterOf2016 } from './spec-support/invented-letters.js';

const context = { sha256: () => '0'.repeat(64) };

describe('explainLetter', () => {
  it.each([
    'Layout: determination-2016',
    'decided in 2016 or later',
    '  summary: ',
    'Items: 3',
    '  3. upheld: “Associated surgical service: Cold pack”',
    '  /header/caseNumber = "CM16-0900001"',
    ', page 1: “CM16-0900001”',
    '  /determinations/2/outcome = "upheld"',
    '  item 2, category: ',
  ])('shows %j of a letter', (words) => {
    expect(explainLetter(documentOf(letterOf2016), context)).toContain(words);
  });

  it('shows the notices of a faulty letter', () => {
    expect(explainLetter(documentOf(letterOf2014), context)).toContain(
      'notice citation_without_page at /determinations/0/reviewerBasis',
    );
  });

  it('reports why a document is not a letter', () => {
    expect(explainLetter(documentOf('A recipe.'), context)).toMatch(/^Rejected as not_an_imr_letter: /);
  });
});
