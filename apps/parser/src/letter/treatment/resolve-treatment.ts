import { type Resolution, type Treatment } from '#domain/model/treatment.js';
import { type Reading } from '../reading.js';
import { type CategoryReading, findCategory } from './find-category.js';
import { type DrugReading, findDrugs } from './find-drugs.js';
import { findNames, type NamedItem, spanOfMatch, writtenWords } from './named-treatments.js';
import { readQuantity } from './read-quantity.js';
import { readRefills } from './read-refills.js';
import { readDuration, readFrequency } from './read-schedule.js';
import { readStrength } from './read-strength.js';

/** A field of a treatment with words of its own. */
export type TreatmentField = Exclude<keyof Treatment, 'resolutions'>;

/** The words that a value was read from: a range of the disputed item, or of the whole heading. */
export interface ValueLocation {
  readonly text: 'disputed' | 'heading';
  readonly start: number;
  readonly end: number;
}

/** The requested treatment and the words that its values were read from. */
export interface TreatmentReading {
  readonly treatment: Treatment;
  /** For every field with a value; for a list, and for the ingredients of a mixture, one location per entry. */
  readonly locations: ReadonlyMap<TreatmentField, readonly ValueLocation[]>;
  /** The disputed item's words with the matches of the vocabulary. */
  readonly item: NamedItem;
}

type Span = Reading<unknown>['span'];

/** Categories whose items are drugs. */
const drugCategories: ReadonlySet<string> = new Set(['pharmaceuticals', 'injection']);

/**
 * Returns the requested treatment in DWC's vocabulary. Every value is read from the disputed item; only the kind of treatment
 * is read from the whole heading if the disputed part of a partial certification does not name it (`#35`, `with 2
 * refills`). Both are folded to one line.
 */
export function resolveTreatment(disputedItem: string, headingText: string): TreatmentReading {
  const item = findNames(disputedItem);
  const own = findCategory(item);
  const named = own === null || own.category === 'pharmaceuticals' ? namedItem(item, own, headingText) : item;
  const category = named === item ? own : findCategory(named);
  const drug = category !== null && drugCategories.has(category.category) ? findDrugs(named, category.category) : null;
  const amounts = readAmounts(item, category, drug);
  const bodyParts = firstMentions(item);
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
    locations: new Map<TreatmentField, readonly ValueLocation[]>([
      ...kindSpans(category, drug).map(([field, spans]) => [field, locationsIn(where, spans)] as const),
      ...amountFields.map((field) => [field, locationsIn('disputed', [amounts[field]?.span])] as const),
      ['bodyParts', locationsIn('disputed', [...bodyParts.values()])],
    ]),
    item,
  };
}

/** Returns every body part of the item with the range of its first mention. */
function firstMentions(item: NamedItem): ReadonlyMap<string, Span> {
  const mentions = new Map<string, Span>();
  for (const match of item.bodyParts) {
    if (!mentions.has(match.value.id)) mentions.set(match.value.id, spanOfMatch(item, match));
  }
  return mentions;
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

/** Returns the words that determine the kind of treatment. */
function kindSpans(
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

function locationsIn(text: ValueLocation['text'], spans: readonly (Span | undefined)[]): ValueLocation[] {
  return spans.flatMap((span) => (span === undefined ? [] : [{ text, start: span.start, end: span.end }]));
}

/** Returns the disputed item, or the whole heading if the item names no treatment, or a drug without its name. */
function namedItem(item: NamedItem, own: CategoryReading | null, headingText: string): NamedItem {
  if (headingText === item.text || item.drugs.length > 0) return item;
  const heading = findNames(headingText);
  if (own === null) return heading;
  return heading.drugs.length > 0 ? heading : item;
}

/** Returns the item's text with drug names masked: the 3 of `Tylenol #3` is no count. */
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
