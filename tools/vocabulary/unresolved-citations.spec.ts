import { expect, it } from 'vitest';
import { countUnresolvedTitles } from './unresolved-citations.js';

it('counts the titles of citations of no known authority, the most frequent first', () => {
  const unknown = (raw: string, document: string | null = null) => ({ authority: null, document, raw });
  const citations = [
    unknown('Other: Harbour Guide to Wrists, 2nd ed', 'Harbour Guide to Wrists'),
    unknown('Atlas of Canes'),
    unknown('HARBOUR  GUIDE\nTO WRISTS'),
    { authority: 'MTUS', document: null, raw: 'MTUS' },
    unknown('Annals of Braces'),
  ];
  expect(countUnresolvedTitles(citations)).toEqual([
    { title: 'Harbour Guide to Wrists', citations: 2 },
    { title: 'Annals of Braces', citations: 1 },
    { title: 'Atlas of Canes', citations: 1 },
  ]);
});
