import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { crossRows } from '../facts/cross-rows.js';
import { type DimensionName } from '../facts/fact-dimensions.js';
import { type FactsView } from '../facts/facts-view.js';
import { type Selection } from '../facts/select.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { figuresOf } from './figures-of.js';
import { populationOf } from './population.js';
import { labelOf } from './labels.js';
import { orderGroups } from './order-groups.js';
import { maxColumns, maxRows, type TwoWay, type TwoWayQuery } from './two-way.schema.js';

/** Counts the outcomes of a selection by two dimensions: first both margins, then the cells of the groups shown. */
export async function countTwoWay(query: TwoWayQuery, view: FactsView, selection: Selection): Promise<TwoWay> {
  const rows = margin(view, selection, query, query.rows, maxRows);
  await yieldToEventLoop();
  const columns = margin(view, selection, query, query.columns, maxColumns);
  await yieldToEventLoop();
  const totals = figuresOf(view.totalsOf(selection), query);
  await yieldToEventLoop();
  const cells = crossRows(view.store, selection.shown, rows.side, columns.side, selection.singles);
  return {
    by: { rows: query.rows, columns: query.columns },
    rows: rows.groups,
    rowsLeftOut: rows.leftOut,
    columns: columns.groups,
    columnsLeftOut: columns.leftOut,
    cells: cells.map(({ row, column, sums }) => ({ row, column, ...figuresOf(sums, query) })),
    totals,
    population: populationOf(query, view, selection),
    dataVersion: view.dataVersion.version,
  };
}

function margin(view: FactsView, selection: Selection, filter: DeterminationFilter, by: DimensionName, max: number) {
  const all = view.groupsOf(selection, by);
  const shown = orderGroups(all, by, max);
  return {
    groups: shown.map(({ key, sums }) => ({ key, label: labelOf(by, key), ...figuresOf(sums, filter) })),
    side: { by, values: shown.map(({ value }) => value) },
    leftOut: all.length - shown.length,
  };
}
