import { explorePath } from '../paths.js';
import { type GroupBy, type Filter } from '../api/types.js';
import { dimensions } from './dimensions.js';

/** View of the Explore page: a list of determinations, or rates by two dimensions. */
export type View =
  { readonly kind: 'list' } | { readonly kind: 'two-way'; readonly rows: GroupBy; readonly columns: GroupBy };

/** The default two-way table. */
export const defaultTwoWay: View & { kind: 'two-way' } = { kind: 'two-way', rows: 'category', columns: 'year' };

/** Returns the view of a query string: a two-way table if it names rows and columns, else the list. */
export function parseView(query: string): View {
  const parameters = new URLSearchParams(query);
  const named = (name: string) => dimensions.find(({ by }) => by === parameters.get(name))?.by;
  const [rows, columns] = [named('rows'), named('columns')];
  return rows === undefined || columns === undefined ? { kind: 'list' } : { kind: 'two-way', rows, columns };
}

/** Returns the path of a filter in a view. */
export function viewPath(filter: Filter, view: View): string {
  const path = explorePath(filter);
  if (view.kind === 'list') return path;
  return `${path}${path.includes('?') ? '&' : '?'}rows=${view.rows}&columns=${view.columns}`;
}
