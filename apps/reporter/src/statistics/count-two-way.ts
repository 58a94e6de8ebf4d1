import { overturnFigures } from '#domain/statistics/overturn-rate.js';
import { crossRows } from '../facts/cross-rows.js';
import { type DimensionName } from '../facts/fact-dimensions.js';
import { type FactsView } from '../facts/facts-view.js';
import { type Group } from '../facts/group-rows.js';
import { type Selection } from '../facts/select.js';
import { groundOf } from './ground.js';
import { labelOf } from './labels.js';
import { orderGroups } from './order-groups.js';
import { mostColumns, mostRows, type TwoWay, type TwoWayQuery } from './two-way.schema.js';

/** Outcomes of what a selection shows, by two dimensions. */
export function countTwoWay(query: TwoWayQuery, view: FactsView, selection: Selection): TwoWay {
  const crossing = crossRows(view.store, selection.shown, query.rows, query.columns);
  const rows = margin(crossing.rows, query.rows, mostRows);
  const columns = margin(crossing.columns, query.columns, mostColumns);
  const cells = crossing.cells.flatMap((cell) => {
    const [row, column] = [rows.places.get(cell.row), columns.places.get(cell.column)];
    return row === undefined || column === undefined ? [] : [{ row, column, ...overturnFigures(cell.sums) }];
  });
  return {
    by: { rows: query.rows, columns: query.columns },
    rows: rows.groups,
    rowsLeftOut: rows.leftOut,
    columns: columns.groups,
    columnsLeftOut: columns.leftOut,
    cells: cells.sort((one, other) => one.row - other.row || one.column - other.column),
    totals: overturnFigures(view.totalsOf(selection)),
    ground: groundOf(query, view, selection),
    dataVersion: view.dataVersion.version,
  };
}

function margin(all: readonly Group[], by: DimensionName, most: number) {
  const shown = orderGroups(all, by, most);
  return {
    groups: shown.map(({ key, sums }) => ({ key, label: labelOf(by, key), ...overturnFigures(sums) })),
    places: new Map(shown.map(({ key }, place) => [key, place])),
    leftOut: all.length - shown.length,
  };
}
