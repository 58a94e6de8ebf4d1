import { describe, expect, it } from 'vitest';
import { type Citation } from '../api/answers.js';
import { citationInWords } from './citation-words.js';

const nothing: Citation = {
  authority: null,
  document: null,
  edition: null,
  chapter: null,
  section: null,
  sections: [],
  regulation: null,
  pages: [],
  bodyParts: [],
  url: null,
  raw: 'some handbook',
};

describe('citationInWords', () => {
  it.each<[string, Partial<Citation>, string]>([
    ['nothing resolved: as written', {}, 'some handbook'],
    ['an authority alone', { authority: 'ODG' }, 'ODG'],
    [
      'everything',
      {
        authority: 'MTUS',
        document: 'Low Back Complaints',
        edition: 2004,
        chapter: '12',
        section: 'Imaging',
        sections: ['Imaging'],
        regulation: '9792.23.5',
        pages: ['303', '305-306'],
      },
      'MTUS, Low Back Complaints 2004, chapter 12, Imaging, § 9792.23.5, p. 303, 305-306',
    ],
    ['sections one by one', { authority: 'MTUS', sections: ['Opioids', 'Weaning'] }, 'MTUS, Opioids, Weaning'],
  ])('%s', (_what, given, words) => {
    expect(citationInWords({ ...nothing, ...given })).toBe(words);
  });
});
