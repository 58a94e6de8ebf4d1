import { calendarDateSchema } from '#domain/model/primitives.js';
import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { categories } from '#domain/vocabulary/categories.js';
import { drugClassNames } from '#domain/vocabulary/drug-classes.js';
import { type NamedDrug, drugNames } from '#domain/vocabulary/drugs.js';
import { type PhraseMatch } from '#domain/vocabulary/phrase-index.js';
import { searchPhrases, type SearchTerm } from '#domain/vocabulary/search-terms.js';
import { type TreatmentTerm, treatmentNames } from '#domain/vocabulary/treatments.js';
import { readWords, type Word } from '#domain/vocabulary/words.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { labelOf } from '../statistics/labels.js';
import { askingWords, isMisspelt } from './known-words.js';
import { type Amount, readAmounts } from './read-amounts.js';

/** What a part of a query means. */
export const termKinds = [
  'drug',
  'drugClass',
  'treatment',
  'bodyPart',
  'strength',
  'quantity',
  'frequency',
  'duration',
  'caseNumber',
  'decisionDate',
] as const;
export type TermKind = (typeof termKinds)[number];

/** A part of a query that names something of a request. */
export interface UnderstoodTerm {
  readonly kind: TermKind;
  /** The words of the query. */
  readonly written: string;
  /** The meaning in words: `hydrocodone, alone and in combinations`. */
  readonly label: string;
  /** The fields that a determination must have, or must not have if `excluded`. */
  readonly filter: DeterminationFilter;
  readonly excluded: boolean;
  /** Whether a word was corrected by one edit. */
  readonly corrected: boolean;
}

/** A query as it was understood. */
export interface UnderstoodQuery {
  /** In the order of the query. */
  readonly terms: readonly UnderstoodTerm[];
  /** Alternatives of filters that must all match; empty if no part of the query names something of a request. */
  readonly alternatives: readonly (readonly DeterminationFilter[])[];
  /** What is searched in the words of item, rationale and summary, in the syntax of searches; null if nothing is left. */
  readonly text: string | null;
  /** Words and phrases that must not be in item, rationale and summary. */
  readonly excludedText: readonly string[];
  /** What is searched in the item only, all of which must match: sides, levels, and with whom a consultation is. */
  readonly itemTexts: readonly string[];
  /** Words of which the item must have one, for the terms whose fields do not tell: `aquatic or pool`. */
  readonly impliedTexts: readonly string[];
  /** Words without use for the search: numbers without a unit, and words of asking. */
  readonly ignored: readonly string[];
}

/** A piece of a query: plain words, or a quoted phrase, which is searched as it is. */
interface Segment {
  readonly text: string;
  readonly quoted: boolean;
  readonly excluded: boolean;
}

const segmentPattern = /(-?)"([^"]*)"|(?<=^|\s)-(\S+)|[^"\s]\S*|\s+|"/g;
const caseNumber = /\bCM\d{2}-\d{4,7}\b/gi;
/** `2016-05-04`, or as the letters write it, `5/4/2016`. */
const calendarDate = /\b(\d{4})-(\d{2})-(\d{2})\b|(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;
const sideWords: ReadonlySet<string> = new Set(['left', 'right', 'bilateral', 'lt', 'rt']);
const levelPattern = /^[clts]\d{1,2}$/;

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

const anyConsultation = 'evaluation-and-management/medical-specialties';

/** The term of all specialists: the item must name the one of the query. */
const anySpecialist = 'physician specialist';

/** Understands a query in free words: what is requested, its amounts and body parts, and the words that are left. */
export function understandQuery(query: string): UnderstoodQuery {
  const terms: PlacedTerm[] = [];
  const text: string[] = [];
  const excludedText: string[] = [];
  const itemTexts: string[] = [];
  const impliedTexts: string[] = [];
  const ignored: string[] = [];
  for (const segment of plainJoined(readSegments(query))) {
    if (segment.quoted) (segment.excluded ? excludedText : text).push(`"${segment.text}"`);
    else readPlain(segment, { terms, text, excludedText, itemTexts, impliedTexts, ignored });
  }
  const { alternatives, dropped } = combine(terms.filter(({ excluded }) => !excluded));
  const kept = terms.filter((term) => !dropped.includes(term));
  const left = text.join(' ').trim();
  if (alternatives.length === 0) return wordsOnly(query);
  // The words beside a consultation say with whom.
  const consults = kept.some((term) => !term.excluded && isConsultation(term));
  const droppedTreatments = dropped.filter(({ kind }) => kind === 'treatment').map(({ written }) => written);
  return {
    terms: kept,
    alternatives,
    text: consults || left === '' ? null : left,
    excludedText,
    itemTexts: consults ? [...itemTexts, ...droppedTreatments, ...text] : itemTexts,
    impliedTexts,
    ignored: [
      ...dropped.map(({ written }) => written).filter((each) => !consults || !droppedTreatments.includes(each)),
      ...ignored,
    ],
  };
}

/** Returns a query of which only the words are searched. */
export function wordsOnly(query: string): UnderstoodQuery {
  return {
    terms: [],
    alternatives: [],
    text: query,
    excludedText: [],
    itemTexts: [],
    impliedTexts: [],
    ignored: [],
  };
}

function readSegments(query: string): Segment[] {
  return [...query.matchAll(segmentPattern)].map(([whole, minus, phrase, excludedWord]) => {
    if (phrase !== undefined) return { text: phrase, quoted: true, excluded: minus === '-' };
    if (excludedWord !== undefined) return { text: excludedWord, quoted: false, excluded: true };
    return { text: whole, quoted: false, excluded: false };
  });
}

/** Joins plain words that follow one another, since a term has several. */
function plainJoined(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && !last.quoted && !last.excluded && !segment.quoted && !segment.excluded) {
      joined[joined.length - 1] = { ...last, text: last.text + segment.text };
    } else joined.push(segment);
  }
  return joined;
}

interface Reading {
  readonly terms: PlacedTerm[];
  readonly text: string[];
  readonly excludedText: string[];
  readonly itemTexts: string[];
  readonly impliedTexts: string[];
  readonly ignored: string[];
}

/** A match of any index, with its meaning. */
interface Candidate {
  readonly firstWord: number;
  readonly lastWord: number;
  /** Of matches of the same words the one of the lowest rank is right. */
  readonly rank: number;
  readonly corrected: boolean;
  readonly meaning: Meaning;
  /** Words of a body part in the name of a treatment count too, unless the treatment is always one of that part. */
  readonly keepsBodyPart: boolean;
}

interface Meaning extends Pick<UnderstoodTerm, 'kind' | 'label' | 'filter'> {
  /** Words of which the item must have one. */
  readonly item?: readonly string[];
}

function readPlain({ text, excluded }: Segment, reading: Reading): void {
  const { rest, found: exact } = takeExact(text, excluded);
  const words = readWords(rest);
  const accepted = chooseMatches(words);
  const taken = new Set<number>();
  const terms = [...exact];
  for (const { firstWord, lastWord, corrected, meaning: found, keepsBodyPart } of accepted) {
    const { item, ...meaning } = found;
    if (!keepsBodyPart) for (const at of range({ firstWord, lastWord })) taken.add(at);
    const written = rest.slice(words[firstWord]?.start, words[lastWord]?.end);
    // A treatment has many names, of which one is excluded.
    if (excluded && meaning.kind === 'treatment') reading.excludedText.push(`"${written}"`);
    else {
      const itemWords = item ?? (meaning.label === anySpecialist ? [written] : []);
      terms.push({ ...meaning, written, corrected, excluded, at: words[firstWord]?.start ?? 0, itemWords });
      if (itemWords.length > 0 && !excluded) reading.impliedTexts.push(itemWords.join(' or '));
    }
  }
  for (const match of bodyPartNames.find(words, isMisspelt)) {
    if (range(match).some((at) => taken.has(at))) continue;
    for (const at of range(match)) taken.add(at);
    const { id, name } = match.value;
    const written = rest.slice(words[match.firstWord]?.start, words[match.lastWord]?.end);
    const filter = { bodyPart: [id] };
    terms.push({
      kind: 'bodyPart',
      written,
      label: name,
      filter,
      excluded,
      corrected: match.method === 'fuzzy',
      at: words[match.firstWord]?.start ?? 0,
      itemWords: [],
    });
  }
  for (const match of accepted) for (const at of range(match)) taken.add(at);
  terms.sort((one, other) => one.at - other.at);
  reading.terms.push(...terms);
  for (const [index, word] of words.entries()) {
    if (taken.has(index)) continue;
    const written = rest.slice(word.start, word.end);
    if (excluded) reading.excludedText.push(written);
    else if (sideWords.has(word.text) || levelPattern.test(word.text)) reading.itemTexts.push(written);
    else if (askingWords.has(word.text) || /^\d/.test(word.text)) reading.ignored.push(written);
    else reading.text.push(written);
  }
}

/** A term with its position in the text. */
export interface PlacedTerm extends UnderstoodTerm {
  readonly at: number;
  /** Words of which the item must have one, where the fields do not tell. */
  readonly itemWords: readonly string[];
}

/** Returns everything that a text names of a request, in its order, without the syntax of searches. */
export function namedTerms(text: string): readonly PlacedTerm[] {
  const terms: PlacedTerm[] = [];
  const unused = { text: [], excludedText: [], itemTexts: [], impliedTexts: [], ignored: [] };
  readPlain({ text, quoted: false, excluded: false }, { terms, ...unused });
  return terms;
}

/** Takes case numbers, dates and amounts out of the text, which the vocabulary does not contain. */
function takeExact(text: string, excluded: boolean): { readonly rest: string; readonly found: readonly PlacedTerm[] } {
  const found: PlacedTerm[] = [];
  let rest = text;
  const take = (at: number, written: string, term: Pick<UnderstoodTerm, 'kind' | 'label' | 'filter'>) => {
    found.push({ ...term, written: written.trim(), excluded, corrected: false, at, itemWords: [] });
    rest = rest.slice(0, at) + ' '.repeat(written.length) + rest.slice(at + written.length);
  };
  for (const match of text.matchAll(caseNumber)) {
    const number = match[0].toUpperCase();
    take(match.index, match[0], { kind: 'caseNumber', label: number, filter: { caseNumber: [number] } });
  }
  for (const match of rest.matchAll(calendarDate)) {
    const [written, year, month, day, usMonth, usDay, usYear] = match;
    const date = [year ?? usYear, (month ?? usMonth)?.padStart(2, '0'), (day ?? usDay)?.padStart(2, '0')].join('-');
    if (!calendarDateSchema.safeParse(date).success) continue;
    const filter = { decidedFrom: date, decidedTo: date };
    take(match.index, written, { kind: 'decisionDate', label: `decided on ${date}`, filter });
  }
  for (const amount of readAmounts(rest)) take(amount.at, amount.written, amountTerm(amount));
  return { rest, found };
}

function amountTerm(amount: Amount): Pick<UnderstoodTerm, 'kind' | 'label' | 'filter'> {
  const { kind, label, values } = amount;
  return { kind, label: kind === 'quantity' ? `quantity ${label}` : label, filter: { [kind]: [...values] } };
}

/** Chooses among the matches of all indexes: longer ones first, so that no two share a word. */
function chooseMatches(words: readonly Word[]): readonly Candidate[] {
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
  const lengthOf = ({ firstWord, lastWord }: Candidate) => lastWord - firstWord + 1;
  candidates.sort((one, other) => lengthOf(other) - lengthOf(one) || one.rank - other.rank);
  const taken = new Set<number>();
  return candidates.filter((each) => {
    const own = range(each);
    if (own.some((at) => taken.has(at))) return false;
    for (const at of own) taken.add(at);
    return true;
  });
}

function candidate(match: PhraseMatch<unknown>, rank: number, meaning: Meaning): Candidate {
  const { firstWord, lastWord, method } = match;
  return { firstWord, lastWord, rank, corrected: method === 'fuzzy', meaning, keepsBodyPart: false };
}

function range({ firstWord, lastWord }: Pick<Candidate, 'firstWord' | 'lastWord'>): readonly number[] {
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

/** Categories without subcategories: they are as narrow as a subcategory. */
const undivided: ReadonlySet<string> = new Set(
  categories.filter(({ subcategories }) => subcategories.length === 0).map(({ id }) => id),
);

/** Whether a term names a whole category, perhaps of a body part, or any consultation. */
export function isBroad({ filter }: Pick<UnderstoodTerm, 'filter'>): boolean {
  const { category, subcategory } = filter;
  const isWide = Object.keys(filter).every((field) => ['category', 'subcategory', 'bodyPart'].includes(field));
  if (!isWide) return false;
  if (subcategory !== undefined) return subcategory.join() === anyConsultation;
  return category !== undefined && !category.every((id) => undivided.has(id));
}

/** Whether a term names any consultation. */
function isConsultation(term: UnderstoodTerm): boolean {
  return isBroad(term) && term.filter.subcategory !== undefined;
}

/** The kinds of terms that must match beside what is requested. */
const requiredKinds: ReadonlySet<TermKind> = new Set([
  ...(['strength', 'quantity', 'frequency', 'duration'] as const),
  ...(['caseNumber', 'decisionDate'] as const),
]);

function isRequired({ kind }: UnderstoodTerm): boolean {
  return requiredKinds.has(kind);
}

/** Whether a term must match: drugs have strengths, other treatments visits per week and weeks. */
function mustMatch(term: UnderstoodTerm, isDrug: boolean): boolean {
  if (term.kind === 'strength') return isDrug;
  if (term.kind === 'frequency' || term.kind === 'duration') return !isDrug;
  return isRequired(term);
}

/**
 * Combines terms to filters. Drugs, classes and treatments are alternatives, since an item has one of them; a whole
 * category is dropped if something narrower is named. Body parts are alternatives too; amounts must match.
 */
function combine(terms: readonly UnderstoodTerm[]): {
  readonly alternatives: readonly (readonly DeterminationFilter[])[];
  readonly dropped: readonly UnderstoodTerm[];
} {
  const subjects = terms.filter(({ kind }) => kind === 'drug' || kind === 'drugClass' || kind === 'treatment');
  const narrow = subjects.filter((term) => !isBroad(term));
  const consultations = subjects.filter(isConsultation);
  const named = narrow.length > 0 ? narrow : consultations.length > 0 ? consultations : subjects;
  const isDrug =
    named.length === 0 ||
    named.some(({ kind, filter }) => kind !== 'treatment' || filter.category?.includes('pharmaceuticals') === true);
  const dropped = [
    ...subjects.filter((term) => !named.includes(term)),
    ...terms.filter((term) => isRequired(term) && !mustMatch(term, isDrug)),
  ];
  const parts = [...terms.filter(({ kind }) => kind === 'bodyPart'), ...dropped].flatMap(
    ({ filter }) => filter.bodyPart ?? [],
  );
  const required: DeterminationFilter[] = terms.filter((term) => mustMatch(term, isDrug)).map(({ filter }) => filter);
  if (parts.length > 0) required.push({ bodyPart: [...new Set(parts)] });
  if (named.length === 0) return { alternatives: required.length === 0 ? [] : [required], dropped };
  return { alternatives: named.map(({ filter }) => [filter, ...required]), dropped };
}
