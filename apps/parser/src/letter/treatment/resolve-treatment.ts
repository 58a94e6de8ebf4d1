import { type Resolution, type Treatment } from '#domain/model/treatment.js';
import { type CategoryReading, findCategory } from './find-category.js';
import { type DrugReading, findDrugs } from './find-drugs.js';
import { findNames, type NamedItem, writtenWords } from './named-treatments.js';
import { readQuantity } from './read-quantity.js';
import { readRefills } from './read-refills.js';
import { readDuration, readFrequency } from './read-schedule.js';
import { readStrength } from './read-strength.js';

/** Categories whose items are drugs. */
const drugCategories: ReadonlySet<string> = new Set(['pharmaceuticals', 'injection']);

/**
 * What was asked for, in DWC's vocabulary. Every value is of the disputed item; only what kind of treatment it is comes
 * from the whole heading where the disputed part of a partial certification does not name it (`#35`, `with 2 refills`).
 */
export function resolveTreatment(disputedItem: string, headingText: string): Treatment {
  const item = findNames(disputedItem);
  const own = findCategory(item);
  const named = own === null || own.category === 'pharmaceuticals' ? namedItem(item, own, headingText) : item;
  const category = named === item ? own : findCategory(named);
  const drug = category !== null && drugCategories.has(category.category) ? findDrugs(named, category.category) : null;
  const parts = [...new Set(item.bodyParts.map(({ value }) => value.id))];
  return {
    category: category?.category ?? null,
    subcategory: category?.subcategory ?? null,
    substance: drug?.substance ?? null,
    drugClass: drug?.drugClass ?? null,
    strength: readStrength(disputedItem, {
      isDrug: category?.category === 'pharmaceuticals' || (drug !== null && drug.substance !== null),
      isTopical: isTopical(drug),
    }),
    quantity: readQuantity(withoutNames(item)),
    refills: readRefills(disputedItem),
    bodyParts: parts,
    frequency: readFrequency(disputedItem),
    duration: readDuration(disputedItem),
    resolutions: resolutions(named, category, drug),
  };
}

/** The disputed item, or the whole heading where the item names no treatment, or a drug without its name. */
function namedItem(item: NamedItem, own: CategoryReading | null, headingText: string): NamedItem {
  if (headingText === item.text || item.drugs.length > 0) return item;
  const heading = findNames(headingText);
  if (own === null) return heading;
  return heading.drugs.length > 0 ? heading : item;
}

function isTopical(drug: DrugReading | null): boolean {
  return drug?.drugClass === 'topical-analgesics' || drug?.drugClass === 'topical-compounds';
}

/** The item's words without drug names that hold numbers: the 3 of `Tylenol #3` counts nothing. */
function withoutNames(item: NamedItem): string {
  let text = item.text;
  for (const { firstWord, lastWord } of item.drugs) {
    const [start, end] = [item.words[firstWord]?.start ?? 0, item.words[lastWord]?.end ?? 0];
    text = text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
  }
  return text;
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
  const [first] = drug?.names ?? [];
  if (drug?.drugClass && first) {
    found.push({ field: 'drugClass', written: first.written, resolved: drug.drugClass, method: first.method });
  }
  for (const match of item.bodyParts) {
    const written = writtenWords(item, match);
    found.push({ field: 'bodyPart', written, resolved: match.value.id, method: match.method });
  }
  return found;
}
