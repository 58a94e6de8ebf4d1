import { DeterminationSet } from '../facts/determination-set.js';
import { type FactsView } from '../facts/facts-view.js';
import { groupRows, sumRows } from '../facts/group-rows.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { figuresOf } from '../statistics/figures-of.js';
import { labelOf } from '../statistics/labels.js';
import { orderGroups } from '../statistics/order-groups.js';
import { type UnderstoodQuery } from '../understanding/understand-query.js';
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
  const { shown } = view.selectOfLetters(filter, letters, DeterminationSet.of(matches.ids));
  const ids = view.store.determinationIds.values;
  const counted = DeterminationSet.of(Array.from(shown, (row) => ids[row] ?? 0));
  const hits = matches.ids.flatMap((id, index) => (counted.has(id) ? [{ id, rank: matches.ranks[index] ?? 0 }] : []));
  return ranking(view, filter, shown, hits, complete);
}

/** What the rank of a term counts: more than any date, and less than the words of a rare text. */
const termRank = 100_000;

/**
 * Sorts the determinations of an understood query: those that have its first meaning before those that only have a wider
 * one (a substance alone before its combinations), those whose item has the name of the treatment before others, then by
 * date, newest first.
 * @param ids what matches, counted or not
 * @param named those whose item has the name of a treatment of the query
 */
export function rankUnderstood(
  view: FactsView,
  filter: DeterminationFilter,
  ids: DeterminationSet,
  understood: UnderstoodQuery,
  named: DeterminationSet,
): Ranking {
  const { store } = view;
  const { shown } = view.select(filter, ids);
  const preferred = preferredValues(understood);
  const tests = preferred.map(({ field, value }) => ({
    codes: store.ofItem[field].values,
    fitting: store.ofItem[field].dictionary.fitting((word) => word === value),
  }));
  const [keys, letterRows, days] = [store.determinationIds.values, store.letterRows.values, store.days.decided.values];
  const hits = Array.from(shown, (row) => {
    let rank = Math.max(0, days[letterRows[row] ?? 0] ?? 0);
    for (const { codes, fitting } of tests) if (fitting[codes[row] ?? 0] === 1) rank += termRank;
    const id = keys[row] ?? 0;
    if (named.has(id)) rank += termRank;
    return { id, rank };
  });
  return ranking(view, filter, shown, hits, true);
}

/** The first value of each field of the terms, which is the one that the words mean most narrowly. */
function preferredValues({ terms }: UnderstoodQuery) {
  return terms.flatMap(({ filter, excluded }) => {
    if (excluded) return [];
    const { ingredients, bodyPart } = filter;
    const own = ingredients?.join('/');
    return [
      ...(own === undefined ? [] : [{ field: 'substance' as const, value: own }]),
      ...(bodyPart?.[0] === undefined ? [] : [{ field: 'bodyPart' as const, value: bodyPart[0] }]),
    ];
  });
}

function ranking(
  view: FactsView,
  filter: DeterminationFilter,
  shown: Int32Array,
  hits: Hit[],
  complete: boolean,
): Ranking {
  const { store } = view;
  return {
    hits: hits.sort(byRank),
    complete,
    totals: figuresOf(sumRows(store, shown), filter),
    facets: facetNameSchema.options.map((by) => {
      const groups = groupRows(store, shown, by);
      const first = orderGroups(groups, by, maxFacetGroups);
      return {
        by,
        groups: first.map(({ key, sums }) => ({ key, label: labelOf(by, key), ...figuresOf(sums, filter) })),
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
