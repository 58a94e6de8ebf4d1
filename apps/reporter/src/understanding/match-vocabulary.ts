import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { drugClassNames } from '#domain/vocabulary/drug-classes.js';
import { type NamedDrug, drugNames } from '#domain/vocabulary/drugs.js';
import { type PhraseMatch } from '#domain/vocabulary/phrase-index.js';
import { searchPhrases, type SearchTerm } from '#domain/vocabulary/search-terms.js';
import { type TreatmentTerm, treatmentNames } from '#domain/vocabulary/treatments.js';
import { readWords, type Word } from '#domain/vocabulary/words.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { labelOf } from '../statistics/labels.js';
import { isMisspelt } from './known-words.js';
import { type TermMeaning } from './understood-term.js';

/** Subcategories whose treatments are called by each other's names: the term of the item says no more than they do. */
const uniformSubcategories = new Set([
  'diagnostic-testing/emg-ncv-ncs',
  'diagnostic-testing/radiology-mri',
  'diagnostic-testing/radiology-ct-scan',
  'diagnostic-testing/radiology-nuclear-medicine',
  'diagnostic-testing/radiology-ultrasound',
  'diagnostic-testing/radiology-x-ray',
  'evaluation-and-management/dental-services',
  'psych-services/evaluation-and-management',
  'psych-services/therapies',
  'rehabilitation/acupuncture',
  'rehabilitation/chiropractic',
  'rehabilitation/pt-ot',
  'surgery/arthroscopic',
]);

/** A match of any index, with its meaning. */
export interface VocabularyMatch {
  readonly firstWord: number;
  readonly lastWord: number;
  /** Of matches of the same words the one of the lowest rank is right. */
  readonly rank: number;
  readonly corrected: boolean;
  readonly meaning: Meaning;
  /** Words of a body part in the name of a treatment count too, unless the treatment is always one of that part. */
  readonly keepsBodyPart: boolean;
}

/** The meaning of a match; `item`: words of which the item must have one. */
interface Meaning extends TermMeaning {
  readonly item?: readonly string[];
}

/**
 * Returns the drugs, classes, treatments and users' terms that words name. Of matches that share a word the longest is
 * chosen.
 */
export function matchVocabulary(words: readonly Word[]): readonly VocabularyMatch[] {
  const candidates = [
    ...searchPhrases.find(words).map((match) => candidate(match, 0, ofSearchTerm(match.value))),
    ...drugNames.find(words, isMisspelt).map((match) => {
      const found = candidate(match, 1, ofDrug(match.value));
      return { ...found, corrected: found.corrected || match.value.name === 'misspelling' };
    }),
    ...drugClassNames.find(words, isMisspelt).map((match) => {
      const { id, label } = match.value;
      return candidate(match, 2, { kind: 'drugClass', label, filter: { drugClass: [id] } });
    }),
    ...treatmentNames
      .find(words, isMisspelt)
      .filter(({ value }) => value.precedence === 'ordinary' || value.precedence === 'leading')
      .map((match) => ({
        ...candidate(match, 3, ofTreatment(match.value)),
        keepsBodyPart: keepsBodyPart(match, words),
      })),
  ];
  const lengthOf = ({ firstWord, lastWord }: VocabularyMatch) => lastWord - firstWord + 1;
  candidates.sort((one, other) => lengthOf(other) - lengthOf(one) || one.rank - other.rank);
  const taken = new Set<number>();
  return candidates.filter((each) => {
    const own = wordsOf(each);
    if (own.some((at) => taken.has(at))) return false;
    for (const at of own) taken.add(at);
    return true;
  });
}

function candidate(match: PhraseMatch<unknown>, rank: number, meaning: Meaning): VocabularyMatch {
  const { firstWord, lastWord, method } = match;
  return { firstWord, lastWord, rank, corrected: method === 'fuzzy', meaning, keepsBodyPart: false };
}

/** Returns the indexes of the words of a match. */
export function wordsOf({ firstWord, lastWord }: Pick<VocabularyMatch, 'firstWord' | 'lastWord'>): readonly number[] {
  return Array.from({ length: lastWord - firstWord + 1 }, (_, index) => firstWord + index);
}

function ofSearchTerm({ filter, phrases, item }: SearchTerm): Meaning {
  const meaning = ofSearchFilter(filter, phrases);
  return item === undefined ? meaning : { ...meaning, item };
}

function ofSearchFilter(filter: SearchTerm['filter'], phrases: readonly string[]): Meaning {
  const { category, subcategory, drugClass, treatment, bodyPart } = filter;
  const given: DeterminationFilter = { ...filter };
  const part = bodyPart?.[0] === undefined ? '' : ` (${labelOf('bodyPart', bodyPart[0]).toLowerCase()})`;
  if (treatment?.[0] !== undefined) return { kind: 'treatment', label: treatment[0] + part, filter: given };
  if (drugClass?.[0] !== undefined) {
    return { kind: 'drugClass', label: drugClass.map((id) => labelOf('drugClass', id)).join(' or '), filter: given };
  }
  if (subcategory?.[0] !== undefined) {
    const label = subcategory.length > 1 ? (phrases[0] ?? '') : labelOf('subcategory', subcategory[0]);
    return { kind: 'treatment', label: label + part, filter: given };
  }
  if (category?.[0] !== undefined)
    return { kind: 'treatment', label: labelOf('category', category[0]) + part, filter: given };
  return { kind: 'bodyPart', label: (bodyPart ?? []).map((id) => labelOf('bodyPart', id)).join(' or '), filter: given };
}

/** A generic name means every drug that has its ingredients, a brand the drug that it names. */
function ofDrug({ drug, name }: NamedDrug): Meaning {
  if (name === 'brand') return { kind: 'drug', label: drug.substance, filter: { substance: [drug.substance] } };
  const ingredients = drug.substance.split('/');
  const label = ingredients.length > 1 ? drug.substance : `${drug.substance}, alone and in combinations`;
  return { kind: 'drug', label, filter: { ingredients } };
}

function ofTreatment({ term, category, subcategory }: TreatmentTerm): Meaning {
  const id = `${category}/${subcategory ?? ''}`;
  const field = subcategory === null ? { category: [category] } : { subcategory: [id] };
  const filter = uniformSubcategories.has(id) ? field : { ...field, treatment: [term] };
  return { kind: 'treatment', label: term, filter };
}

/** Whether the name of a treatment names a part that its term does not: `knee arthroscopy`, `lumbar fusion`. */
function keepsBodyPart(match: PhraseMatch<TreatmentTerm>, words: readonly Word[]): boolean {
  const ofTerm = bodyPartNames.find(readWords(match.value.term)).map(({ value }) => value.id);
  const written = words.slice(match.firstWord, match.lastWord + 1);
  return (
    bodyPartNames.find(written).some(({ value }) => !ofTerm.includes(value.id)) && match.lastWord > match.firstWord
  );
}
