import { explorePath, filterQuery, reasonsPath } from '../paths.js';
import { type GroupBy, type Filter } from '../api/types.js';
import { dimensions } from './dimensions.js';

/** View of the Explore page: a list of determinations, rates by two dimensions, or the reasons given. */
export type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'two-way'; readonly rows: GroupBy; readonly columns: GroupBy }
  | { readonly kind: 'reasons' };

/** The default two-way table. */
export const defaultTwoWay: View & { kind: 'two-way' } = { kind: 'two-way', rows: 'category', columns: 'year' };

/** Returns the view of a query string: a two-way table if it names rows and columns, else the named view or the list. */
export function parseView(query: string): View {
  const parameters = new URLSearchParams(query);
  const named = (name: string) => dimensions.find(({ by }) => by === parameters.get(name))?.by;
  const [rows, columns] = [named('rows'), named('columns')];
  if (rows !== undefined && columns !== undefined) return { kind: 'two-way', rows, columns };
  return parameters.get('view') === 'reasons' ? { kind: 'reasons' } : { kind: 'list' };
}

/** Returns the path of a filter in a view. */
export function viewPath(filter: Filter, view: View): string {
  const path = explorePath(filter);
  if (view.kind === 'list') return path;
  if (view.kind === 'reasons') return reasonsPath(filter);
  return `${path}${path.includes('?') ? '&' : '?'}rows=${view.rows}&columns=${view.columns}`;
}

/** Returns the path of the figures of a view as CSV. */
export function tablePath(filter: Filter, view: Exclude<View, { readonly kind: 'list' }>): string {
  const query = filterQuery(filter);
  if (view.kind === 'reasons') return `/v1/exports/reasons.csv${query}`;
  return `/v1/exports/two-way.csv${query === '' ? '?' : `${query}&`}rows=${view.rows}&columns=${view.columns}`;
}
