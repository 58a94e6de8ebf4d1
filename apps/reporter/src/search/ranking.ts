import { overturnFigures } from '#domain/statistics/overturn-rate.js';
import { DeterminationSet } from '../facts/determination-set.js';
import { type FactsView } from '../facts/facts-view.js';
import { groupRows, sumRows } from '../facts/group-rows.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { labelOf } from '../statistics/labels.js';
import { orderGroups } from '../statistics/order-groups.js';
import { type Matches } from './matches.query.js';
import { facetNameSchema, maxFacetGroups, type SearchAnswer } from './search.schema.js';

/** A determination that matches: its id in the database, and its rank in millionths. */
export interface Hit {
  readonly id: number;
  readonly rank: number;
}

/** The result of a search without texts, shared by all of its pages. */
export interface Ranking extends Pick<SearchAnswer, 'facets' | 'totals' | 'dataVersion'> {
  /** Highest rank first; of equal ranks the highest id first. */
  readonly hits: readonly Hit[];
  readonly complete: boolean;
}

/**
 * Sorts the matches that the filter selects, and computes totals and facets.
 * @param letters the letters that were searched
 */
export function rank(
  view: FactsView,
  filter: DeterminationFilter,
  letters: readonly number[],
  matches: Matches,
  complete: boolean,
): Ranking {
  const { store } = view;
  const { shown } = view.selectOfLetters(filter, letters, DeterminationSet.of(matches.ids));
  const ids = store.determinationIds.values;
  const counted = DeterminationSet.of(Array.from(shown, (row) => ids[row] ?? 0));
  const hits = matches.ids.flatMap((id, index) => (counted.has(id) ? [{ id, rank: matches.ranks[index] ?? 0 }] : []));
  return {
    hits: hits.sort(byRank),
    complete,
    totals: overturnFigures(sumRows(store, shown)),
    facets: facetNameSchema.options.map((by) => {
      const groups = groupRows(store, shown, by);
      const first = orderGroups(groups, by, maxFacetGroups);
      return {
        by,
        groups: first.map(({ key, sums }) => ({ key, label: labelOf(by, key), ...overturnFigures(sums) })),
        groupsLeftOut: groups.length - first.length,
      };
    }),
    dataVersion: view.dataVersion.version,
  };
}

function byRank(one: Hit, other: Hit): number {
  return other.rank - one.rank || other.id - one.id;
}

/** Returns the hits after a position, up to a maximum. */
export function hitsAfter(hits: readonly Hit[], position: Hit | null, max: number): readonly Hit[] {
  const start = position === null ? 0 : hits.findIndex((hit) => byRank(position, hit) < 0);
  return start < 0 ? [] : hits.slice(start, start + max);
}
