import { describe, expect, it } from 'vitest';
import { checkCorpus } from './check-corpus.js';
import { type CorpusLetter } from './corpus-files.js';
import { type Expectation } from './expectation.js';
import { type Reading } from './reading.js';

const expectation = (letter: string): Expectation => ({
  letter,
  file: `${letter}.json`,
  label: { letter, determinations: [{ outcome: 'upheld' }] },
});
const letter = (name: string): CorpusLetter => ({ file: `/x/${name}`, expectation: expectation(name) });
const read = (name: string, outcome: string): [string, Reading] => [
  `/x/${name}`,
  { kind: 'parsed', file: `/x/${name}`, data: { determinations: [{ outcome }] } },
];

describe('checkCorpus', () => {
  it('finds nothing where every letter is read as expected', () => {
    const result = checkCorpus({ letters: [letter('a')], orphans: [] }, new Map([read('a', 'upheld')]), {});
    expect(result.unpaired).toEqual([]);
    expect(result.low).toEqual([]);
    expect(result.scores).toContainEqual({ field: 'outcome', right: 1, of: 1 });
  });

  it('reports only the scores below their minimum', () => {
    const letters = [letter('a'), letter('b')];
    const readings = new Map([read('a', 'upheld'), read('b', 'overturned')]);
    const floor = { 'letter parsed': 1, 'item count': 1, outcome: 0.5 };
    expect(checkCorpus({ letters, orphans: [] }, readings, floor).low).toEqual([]);
    expect(checkCorpus({ letters, orphans: [] }, readings, {}).low).toHaveLength(1);
  });

  it('counts a letter that the parser did not read as missed', () => {
    expect(checkCorpus({ letters: [letter('a')], orphans: [] }, new Map(), {}).low).toHaveLength(1);
  });

  it.each([
    ['a letter without expectation', { letters: [{ file: '/x/a', expectation: null }], orphans: [] }],
    ['an expectation without letter', { letters: [letter('a')], orphans: [expectation('b')] }],
    ['no letter', { letters: [], orphans: [] }],
  ])('reports %s', (_name, corpus) => {
    expect(checkCorpus(corpus, new Map([read('a', 'upheld')]), {}).unpaired).toHaveLength(1);
  });
});
