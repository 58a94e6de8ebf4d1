import { type FactsView } from '../facts/facts-view.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { labelOf } from '../statistics/labels.js';
import { relatedFilters } from '../understanding/related-filters.js';
import { type UnderstoodTerm } from '../understanding/understood-term.js';

/** A wider meaning of a term, as the value of a filter. */
export interface WiderTerm {
  readonly field: 'drugClass' | 'subcategory' | 'category';
  readonly values: readonly string[];
  readonly label: string;
  readonly determinations: number;
}

/** How many counted determinations a term matches by itself, and its wider meaning. */
export interface TermCount {
  readonly determinations: number;
  readonly wider: WiderTerm | null;
}

/** Maximum number of terms that are counted; each takes up to two passes over all determinations. */
const maxCounted = 10;

/** Counts the determinations that the first terms of a query match by themselves, under a filter. */
export function countTerms(
  view: FactsView,
  filter: DeterminationFilter,
  terms: readonly UnderstoodTerm[],
): readonly TermCount[] {
  return terms.slice(0, maxCounted).map((term) => ({
    determinations: countOf(view, filter, term.filter),
    wider: term.excluded ? null : widerOf(view, filter, term.filter),
  }));
}

function widerOf(view: FactsView, filter: DeterminationFilter, own: DeterminationFilter): WiderTerm | null {
  const { related, category } = relatedFilters(own);
  const wider = related ?? category;
  for (const field of ['drugClass', 'subcategory', 'category'] as const) {
    const values = wider?.[field];
    if (wider === null || values === undefined) continue;
    return {
      field,
      values,
      label: values.map((value) => labelOf(field, value)).join(' or '),
      determinations: countOf(view, filter, { [field]: values }),
    };
  }
  return null;
}

/** Selections by one filter are cached; a term that repeats a field of the filter must match both. */
function countOf(view: FactsView, filter: DeterminationFilter, term: DeterminationFilter): number {
  const repeats = Object.keys(term).some((name) => name in filter);
  const selection = repeats ? view.select(filter, view.membersOf([[term]], [])) : view.select({ ...filter, ...term });
  return selection.shown.length;
}
