import { type FactsView } from '../facts/facts-view.js';
import { type Selection } from '../facts/select.js';
import { dimensions } from './dimensions.js';
import { figuresOf } from './figures-of.js';
import { populationOf } from './population.js';
import { labelOf } from './labels.js';
import { orderGroups } from './order-groups.js';
import { maxGroups, type Outcomes, type OutcomesQuery } from './outcomes.schema.js';

/** Counts the outcomes of a selection by a dimension. */
export function countOutcomes(query: OutcomesQuery, view: FactsView, selection: Selection): Outcomes {
  const groups = view.groupsOf(selection, query.by);
  const shown = orderGroups(groups, query.by, maxGroups);
  const { letters = 0, determinations = 0 } = groups.find(({ key }) => key === null)?.sums ?? {};
  return {
    by: query.by,
    multiValued: dimensions[query.by].multiValued,
    groups: shown.map(({ key, sums }) => ({ key, label: labelOf(query.by, key), ...figuresOf(sums, query) })),
    groupsLeftOut: groups.length - shown.length,
    totals: figuresOf(view.totalsOf(selection), query),
    population: { ...populationOf(query, view, selection), withoutValue: { letters, determinations } },
    dataVersion: view.dataVersion.version,
  };
}
