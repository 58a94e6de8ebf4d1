import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { drugClassNames } from '#domain/vocabulary/drug-classes.js';
import { drugNames } from '#domain/vocabulary/drugs.js';
import { type PhraseMatch } from '#domain/vocabulary/phrase-index.js';
import { searchPhrases, type SearchTerm } from '#domain/vocabulary/search-terms.js';
import { treatmentNames } from '#domain/vocabulary/treatments.js';
import { readWords } from '#domain/vocabulary/words.js';
import { isMisspelt } from '../understanding/known-words.js';

/** The fields of vocabulary terms, the most specific first. */
export const vocabularyFields = ['substance', 'drugClass', 'subcategory', 'category', 'bodyPart'] as const;
export type VocabularyField = (typeof vocabularyFields)[number];

/** A term of the vocabulary that a request contains. */
export interface RecognisedTerm {
  readonly field: VocabularyField;
  /** The value to filter by; subcategories with their category. */
  readonly value: string;
  /** The words of the request that denote it. */
  readonly written: string;
}

/** Recognises the treatments, drugs, drug classes and body parts in a request in free words. */
export function recogniseRequest(text: string): readonly RecognisedTerm[] {
  const words = readWords(text);
  const written = (match: PhraseMatch<unknown>) =>
    text.slice(words[match.firstWord]?.start, words[match.lastWord]?.end);
  const drugs = drugNames.find(words, isMisspelt).flatMap((match) => {
    const { substance, drugClass } = match.value.drug;
    return [
      term('substance', substance, written(match)),
      ...(drugClass === null ? [] : [term('drugClass', drugClass, written(match))]),
      term('category', 'pharmaceuticals', written(match)),
    ];
  });
  const classes = drugClassNames
    .find(words, isMisspelt)
    .map((match) => term('drugClass', match.value.id, written(match)));
  const treatments = treatmentNames
    .find(words, isMisspelt)
    .filter(({ value }) => value.precedence === 'leading' || value.precedence === 'ordinary')
    .flatMap((match) => {
      const { category, subcategory } = match.value;
      const whole = term('category', category, written(match));
      return subcategory === null
        ? [whole]
        : [term('subcategory', `${category}/${subcategory}`, written(match)), whole];
    });
  const asked = searchPhrases.find(words).flatMap((match) => termsOf(match.value, written(match)));
  const parts = bodyPartNames.find(words, isMisspelt).map((match) => term('bodyPart', match.value.id, written(match)));
  return distinct([...drugs, ...classes, ...treatments, ...asked, ...parts]);
}

/** The fields that the words of users mean; a subcategory implies its category, a drug class that of drugs. */
function termsOf({ filter }: SearchTerm, written: string): readonly RecognisedTerm[] {
  const { category = [], subcategory = [], drugClass = [] } = filter;
  const implied = [
    ...subcategory.map((value) => value.replace(/\/.*$/, '')),
    ...(drugClass.length > 0 ? ['pharmaceuticals'] : []),
  ];
  return [
    ...drugClass.map((value) => term('drugClass', value, written)),
    ...subcategory.map((value) => term('subcategory', value, written)),
    ...[...category, ...implied].map((value) => term('category', value, written)),
  ];
}

function term(field: VocabularyField, value: string, written: string): RecognisedTerm {
  return { field, value, written };
}

/** Returns each term once, as it was first written, the most specific first. */
function distinct(terms: readonly RecognisedTerm[]): readonly RecognisedTerm[] {
  const byTerm = new Map<string, RecognisedTerm>();
  for (const each of terms) {
    const key = `${each.field} ${each.value}`;
    if (!byTerm.has(key)) byTerm.set(key, each);
  }
  const rankOf = ({ field }: RecognisedTerm) => vocabularyFields.indexOf(field);
  return [...byTerm.values()].sort((one, other) => rankOf(one) - rankOf(other));
}
