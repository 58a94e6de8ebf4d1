import { drugs } from '#domain/vocabulary/drugs.js';
import { readWords } from '#domain/vocabulary/words.js';
import { type FactsView } from '../facts/facts-view.js';
import { labelOf } from '../statistics/labels.js';
import { suggestedDimensions, type Suggestions } from './suggest.schema.js';

type Suggestion = Suggestions['suggestions'][number];

/** A suggestion with the words by which it is found. */
export interface IndexedSuggestion extends Suggestion {
  readonly words: readonly string[];
}

/** Returns everything that can be suggested at one data version: the values that determinations have, and brands. */
export function indexSuggestions(view: FactsView): readonly IndexedSuggestion[] {
  const everything = view.select({});
  const named = suggestedDimensions.flatMap((field) =>
    view.groupsOf(everything, field).flatMap(({ key, sums }) => {
      if (key === null || sums.determinations === 0) return [];
      return [indexed({ field, value: key, label: labelOf(field, key), determinations: sums.determinations })];
    }),
  );
  const counts = new Map(
    named.flatMap(({ field, value, determinations }) => (field === 'substance' ? [[value, determinations]] : [])),
  );
  const brands = drugs.flatMap(({ substance, brands: names }) => {
    const determinations = counts.get(substance);
    if (determinations === undefined) return [];
    return names.map((brand) =>
      indexed({ field: 'substance', value: substance, label: `${brand} (${substance})`, determinations }),
    );
  });
  return [...named, ...brands];
}

function indexed(suggestion: Suggestion): IndexedSuggestion {
  return { ...suggestion, words: readWords(suggestion.label).map(({ text }) => text) };
}

/** Returns the suggestions of which each word of a text begins a word, best first, each value once. */
export function suggestFor(text: string, index: readonly IndexedSuggestion[], limit: number): readonly Suggestion[] {
  const begun = readWords(text).map(({ text: word }) => word);
  if (begun.length === 0) return [];
  const found = index.filter(({ words }) => begun.every((begin) => words.some((word) => word.startsWith(begin))));
  const [first = ''] = begun;
  const isFirst = ({ words }: IndexedSuggestion) => (words[0]?.startsWith(first) === true ? 0 : 1);
  const sorted = found.toSorted(
    (one, other) =>
      isFirst(one) - isFirst(other) ||
      other.determinations - one.determinations ||
      one.label.localeCompare(other.label, 'en'),
  );
  const values = new Set<string>();
  return sorted
    .filter(({ field, value }) => {
      const key = `${field} ${value}`;
      const isNew = !values.has(key);
      values.add(key);
      return isNew;
    })
    .slice(0, limit)
    .map(({ field, value, label, determinations }) => ({ field, value, label, determinations }));
}
