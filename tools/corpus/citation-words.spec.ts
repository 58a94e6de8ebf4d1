import { describe, expect, it } from 'vitest';
import { citationListHash, citationListWords } from './citation-words.js';

const citation = {
  authority: 'ODG',
  document: 'Official Disability Guidelines',
  edition: 2016,
  chapter: 'Pain',
  section: 'Émigré (note)',
  regulation: null,
  pages: ['77-81', '89'],
  url: 'https://example.org/a/.',
};

describe('citations', () => {
  it('are compared by authority, words, edition, regulation, pages and bare address', () => {
    expect(citationListWords([citation])).toEqual([
      ['ODG', 'officialdisabilityguidelines', 2016, 'pain', 'émigrénote', null, ['77-81', '89'], 'example.org/a'],
    ]);
  });

  it('have the hash that the labels keep', () => {
    expect(citationListHash([citation])).toBe('52e8d86a8ea040d5ba95ad6c7d44c4f5844a9a240cde9b75f2e4a735ee6c2d03');
  });

  it('take a missing field for one that says nothing', () => {
    expect(citationListWords([{ authority: 'PDR' }])).toEqual([['PDR', '', null, '', '', null, [], '']]);
  });
});
