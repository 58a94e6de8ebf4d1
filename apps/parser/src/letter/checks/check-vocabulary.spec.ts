import { describe, expect, it } from 'vitest';
import { resolveTreatment } from '../treatment/resolve-treatment.js';
import { checkVocabulary } from './check-vocabulary.js';

const notices = (words: string): string[] => {
  const { item, treatment } = resolveTreatment(words, words);
  return checkVocabulary(item, treatment, '/p').map(({ kind, detail }) => `${kind}: ${detail}`);
};

describe('checkVocabulary', () => {
  it.each([
    [
      'a word that no list knows',
      'Flux capacitor',
      ['unresolved: No category is known for the item: “flux”, “capacitor”.'],
    ],
    [
      'a drug without a known name',
      'Zorbamax 10 mg',
      ["unresolved: No drug is known by the item's words: “zorbamax”."],
    ],
    ['an unknown word beside a known one', 'Zorba knee brace', ['unresolved: No entry is known for “zorba”.']],
    ['a known misspelling', 'Trazadone 50 mg', ['misspelt: “Trazadone” is read as trazodone.']],
    [
      'a word one edit from another',
      'Cervcial collar',
      ['misspelt: “Cervcial collar” is read as dmepos.', 'misspelt: “Cervcial” is read as cervical-spine.'],
    ],
    ['words that are all known', 'Physical therapy for the left knee, 6 additional sessions', []],
    ['a class alone', 'Muscle relaxants', []],
  ])('notes %s', (_what, item, expected) => {
    expect(notices(item)).toEqual(expected);
  });
});
