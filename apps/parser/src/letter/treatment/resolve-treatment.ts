import { type Resolution, type Treatment } from '#domain/model/treatment.js';
import { type Reading } from '../reading.js';
import { type CategoryReading, findCategory } from './find-category.js';
import { type DrugReading, findDrugs } from './find-drugs.js';
import { findNames, type NamedItem, spanOfMatch, writtenWords } from './named-treatments.js';
import { readQuantity } from './read-quantity.js';
import { readRefills } from './read-refills.js';
import { readDuration, readFrequency } from './read-schedule.js';
import { readStrength } from './read-strength.js';

/** A field of a treatment that was read from words of its own. */
export type TreatmentField = Exclude<keyof Treatment, 'resolutions'>;

/** Words that gave a value: a part of the disputed item, or of the whole heading. */
export interface ValueLocation {
  readonly text: 'disputed' | 'heading';
  readonly start: number;
  readonly end: number;
}

/** What was asked for, and which words say so. */
export interface TreatmentReading {
  readonly treatment: Treatment;
  /** Of every field that has a value; of a list, and of the ingredients of a mixture, one place an entry. */
  readonly places: ReadonlyMap<TreatmentField, readonly ValueLocation[]>;
  /** The disputed item's words with what the vocabulary knows of them. */
  readonly item: NamedItem;
}

type Span = Reading<unknown>['span'];

/** Categories whose items are drugs. */
const drugCategories: ReadonlySet<string> = new Set(['pharmaceuticals', 'injection']);

/**
 * What was asked for, in DWC's vocabulary. Every value is of the disputed item; only what kind of treatment it is comes
 * from the whole heading where the disputed part of a partial certification does not name it (`#35`, `with 2 refills`).
 * Both are folded to one line.
 */
export function resolveTreatment(disputedItem: string, headingText: string): TreatmentReading {
  const item = findNames(disputedItem);
  const own = findCategory(item);
  const named = own === null || own.category === 'pharmaceuticals' ? namedItem(item, own, headingText) : item;
  const category = named === item ? own : findCategory(named);
  const drug = category !== null && drugCategories.has(category.category) ? findDrugs(named, category.category) : null;
  const amounts = readAmounts(item, category, drug);
  const bodyParts = firstPlaces(item);
  const where = named === item ? 'disputed' : 'heading';
  return {
    treatment: {
      category: category?.category ?? null,
      subcategory: category?.subcategory ?? null,
      substance: drug?.substance ?? null,
      drugClass: drug?.drugClass ?? null,
      strength: amounts.strength?.value ?? null,
      quantity: amounts.quantity?.value ?? null,
      refills: amounts.refills?.value ?? null,
      bodyParts: [...bodyParts.keys()],
      frequency: amounts.frequency?.value ?? null,
      duration: amounts.duration?.value ?? null,
      resolutions: resolutions(named, category, drug),
    },
    places: new Map<TreatmentField, readonly ValueLocation[]>([
      ...kindPlaces(category, drug).map(([field, spans]) => [field, placesIn(where, spans)] as const),
      ...amountFields.map((field) => [field, placesIn('disputed', [amounts[field]?.span])] as const),
      ['bodyParts', placesIn('disputed', [...bodyParts.values()])],
    ]),
    item,
  };
}

/** Every body part that the item names, with the words that name it first. */
function firstPlaces(item: NamedItem): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  for (const match of item.bodyParts) {
    if (!places.has(match.value.id)) places.set(match.value.id, spanOfMatch(item, match));
  }
  return places;
}

const amountFields = ['strength', 'quantity', 'refills', 'frequency', 'duration'] as const;

function readAmounts(item: NamedItem, category: CategoryReading | null, drug: DrugReading | null) {
  const context = {
    isDrug: category?.category === 'pharmaceuticals' || (drug !== null && drug.substance !== null),
    isTopical: drug?.drugClass === 'topical-analgesics' || drug?.drugClass === 'topical-compounds',
    isCompound: drug?.drugClass === 'topical-compounds',
  };
  return {
    strength: readStrength(item.text, context),
    quantity: readQuantity(withoutNames(item)),
    refills: readRefills(item.text),
    frequency: readFrequency(item.text),
    duration: readDuration(item.text),
  };
}

/** The words that tell what kind of treatment it is. */
function kindPlaces(
  category: CategoryReading | null,
  drug: DrugReading | null,
): readonly (readonly [TreatmentField, readonly Span[]])[] {
  const names = drug?.names.map(({ span }) => span) ?? [];
  return [
    ['category', category === null ? [] : [category.span]],
    ['subcategory', category === null || category.subcategory === null ? [] : [category.span]],
    ['substance', names],
    ['drugClass', drug?.drugClass ? (drug.classWords === null ? names.slice(0, 1) : [drug.classWords.span]) : []],
  ];
}

function placesIn(text: ValueLocation['text'], spans: readonly (Span | undefined)[]): ValueLocation[] {
  return spans.flatMap((span) => (span === undefined ? [] : [{ text, start: span.start, end: span.end }]));
}

/** The disputed item, or the whole heading where the item names no treatment, or a drug without its name. */
function namedItem(item: NamedItem, own: CategoryReading | null, headingText: string): NamedItem {
  if (headingText === item.text || item.drugs.length > 0) return item;
  const heading = findNames(headingText);
  if (own === null) return heading;
  return heading.drugs.length > 0 ? heading : item;
}

/** The item's words without drug names that hold numbers: the 3 of `Tylenol #3` counts nothing. */
function withoutNames(item: NamedItem): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of item.drugs) {
    const { start, end } = spanOfMatch(item, match);
    parts.push(item.text.slice(from, start), 'x'.repeat(end - start));
    from = end;
  }
  return parts.join('') + item.text.slice(from);
}

function resolutions(item: NamedItem, category: CategoryReading | null, drug: DrugReading | null): Resolution[] {
  const found: Resolution[] = [];
  if (category !== null) {
    const { written, method } = category;
    found.push({ field: 'category', written, resolved: category.category, method });
  }
  for (const { written, substance, method } of drug?.names ?? []) {
    found.push({ field: 'substance', written, resolved: substance, method });
  }
  const first = drug?.classWords ?? drug?.names[0];
  if (drug?.drugClass && first) {
    found.push({ field: 'drugClass', written: first.written, resolved: drug.drugClass, method: first.method });
  }
  for (const match of item.bodyParts) {
    const written = writtenWords(item, match);
    found.push({ field: 'bodyPart', written, resolved: match.value.id, method: match.method });
  }
  return found;
}
