import { type ResolutionMethod } from '#domain/model/treatment.js';
import { drugClassNames } from '#domain/vocabulary/drug-classes.js';
import { type Drug, drugNames, type NamedDrug } from '#domain/vocabulary/drugs.js';
import { type PhraseMatch } from '#domain/vocabulary/phrase-index.js';
import { type Reading } from '../reading.js';
import { type NamedItem, spanOfMatch, writtenWords } from './named-treatments.js';

type Span = Reading<unknown>['span'];

/** One drug's name in an item. */
export interface DrugName {
  readonly written: string;
  readonly substance: string;
  readonly method: ResolutionMethod;
  /** The range of the name in the item. */
  readonly span: Span;
}

/** The drug of an item. */
export interface DrugReading {
  /** Generic ingredients in the order named, joined by `/`; null if the item names none. */
  readonly substance: string | null;
  readonly drugClass: string | null;
  readonly names: readonly DrugName[];
  /** The words that determine the class of an unnamed drug. */
  readonly classWords: Pick<DrugName, 'written' | 'method' | 'span'> | null;
}

const skinForm =
  /\b(?:creams?|gels?|ointments?|lotions?|patch(?:es)?|topicals?|topically|transdermal|roll-?\s?on|liniment|pads?|adhesive|balm|rub)\b/i;
const otherForm = /\b(?:eye|ear|ophthalmic|nasal|vaginal|rectal|inhal\w+)\b/i;
/** A percentage near an ingredient, or the weight of a jar, indicates a cream. */
const skinStrength = /\d\s*%/;
const jarWeight = /\b(?:[3-9]\d|\d{3})\s*-?\s*(?:gms?|grams?|g|gr)\b/i;
const injected = /\b(?:inject|infus)\w*\b|\bblocks?\b|\b(?:im|iv|intramuscular|intravenous)\b/i;
const pairedStrength = /\b\d+(?:\.\d+)?\s*(?:mg)?\s*[-/]\s*(?:300|325|400|500|650|660|750)\b/i;

/** Classes whose drugs are mixed into analgesic creams. */
const mixedIntoCreams: ReadonlySet<string | null> = new Set([
  'nsaid',
  'muscle-relaxant',
  'anti-epilepsy',
  'misc-analgesics',
  'antidepressant',
  'opioids',
  'antihypertensive',
  'adrenal-cortical-steroids',
  'nutritional-products',
  'topical-analgesics',
  'topical-compounds',
  'calcium-channel-blocker',
  'viscosupplementation',
  null,
]);

/** Returns the drug or the compound that an item names, else the class that it names (`muscle relaxants`). */
export function findDrugs(item: NamedItem, category: string): DrugReading {
  const matches = item.drugs.map((match) => withImpliedAcetaminophen(item, match));
  if (matches.length === 0) return category === 'pharmaceuticals' ? unnamedDrug(item) : noDrug;
  const ingredients = [...new Set(matches.flatMap(({ value }) => value.drug.substance.split('/')))];
  return {
    substance: sameMixture(matches) ?? ingredients.join('/'),
    drugClass: classOf(item, matches),
    names: matches.map((match) => ({
      written: writtenWords(item, match),
      substance: match.value.drug.substance,
      method: match.method,
      span: spanOfMatch(item, match),
    })),
    classWords: null,
  };
}

const noDrug: DrugReading = { substance: null, drugClass: null, names: [], classWords: null };

/** Returns the class named by an item without a drug, or topical analgesics for an unknown cream. */
function unnamedDrug(item: NamedItem): DrugReading {
  const [match] = drugClassNames.find(item.words);
  if (match !== undefined) {
    const classWords = { written: writtenWords(item, match), method: match.method, span: spanOfMatch(item, match) };
    return { ...noDrug, drugClass: match.value.id, classWords };
  }
  const form = skinForm.exec(item.text);
  if (form === null) return noDrug;
  const span = { start: form.index, end: form.index + form[0].length };
  return { ...noDrug, drugClass: 'topical-analgesics', classWords: { written: form[0], method: 'alias', span } };
}

/** `Norco (hydrocodone/acetaminophen)` names one mixture twice: the order of the vocabulary is kept. */
function sameMixture(matches: readonly PhraseMatch<NamedDrug>[]): string | null {
  const largest = matches.reduce((left, right) => (size(right) > size(left) ? right : left));
  const parts = new Set(largest.value.drug.substance.split('/'));
  const covered = matches.every(({ value }) => value.drug.substance.split('/').every((part) => parts.has(part)));
  return covered ? largest.value.drug.substance : null;
}

function size({ value }: PhraseMatch<NamedDrug>): number {
  return value.drug.substance.split('/').length;
}

/** `Hydrocodone 10/325` is the tablet with acetaminophen, although half of its name is missing. */
function withImpliedAcetaminophen(item: NamedItem, match: PhraseMatch<NamedDrug>): PhraseMatch<NamedDrug> {
  const { substance } = match.value.drug;
  if (substance !== 'hydrocodone' && substance !== 'oxycodone') return match;
  if (!pairedStrength.test(item.text)) return match;
  const [mixture] = drugNames.find([
    { text: substance, start: 0, end: 0, stopBefore: false, breakBefore: false },
    { text: 'acetaminophen', start: 0, end: 0, stopBefore: false, breakBefore: false },
  ]);
  return mixture === undefined ? match : { ...match, value: mixture.value, method: 'alias' };
}

/** A topical drug is a topical analgesic, or a topical compound if its heading names two or more ingredients. */
function classOf(item: NamedItem, matches: readonly PhraseMatch<NamedDrug>[]): string | null {
  const drugs = matches.map(({ value }) => value.drug);
  const [first] = drugs;
  if (first === undefined) return null;
  if (!isTopical(item, drugs)) return mixtureClass(drugs, first);
  if (drugs.some(({ drugClass }) => drugClass === 'topical-compounds')) return 'topical-compounds';
  const named = matches.filter(({ value }) => namesIngredients(value));
  const ingredients = new Set(named.flatMap(({ value }) => value.drug.substance.split('/')));
  return ingredients.size >= 2 ? 'topical-compounds' : 'topical-analgesics';
}

/** Whether a name states ingredients; a misspelling of a mixture is a brand name. */
function namesIngredients({ drug, name }: NamedDrug): boolean {
  return name === 'generic' || (name === 'misspelling' && !drug.substance.includes('/'));
}

function isTopical(item: NamedItem, drugs: readonly Drug[]): boolean {
  if (drugs.some((drug) => drug.topical === 'never')) return false;
  if (!drugs.some((drug) => mixedIntoCreams.has(drug.drugClass))) return false;
  if (otherForm.test(item.text)) return false;
  if (injected.test(item.text)) return false;
  if (drugs.every((drug) => drug.topical === 'always')) return true;
  // With menthol or camphor the mixture is not taken orally.
  if (drugs.length > 1 && drugs.some((drug) => isSkinIngredient(drug))) return true;
  return skinForm.test(item.text) || skinStrength.test(item.text) || jarWeight.test(item.text);
}

function isSkinIngredient({ topical, substance }: Drug): boolean {
  return topical === 'always' && substance !== 'lidocaine';
}

/** Returns the class of several drugs: that of the first one with a class that is not only topical. */
function mixtureClass(drugs: readonly Drug[], first: Drug): string | null {
  const withClass = drugs.find(({ drugClass, topical }) => drugClass !== null && topical !== 'always') ?? first;
  return withClass.topical === 'always' ? null : withClass.drugClass;
}
