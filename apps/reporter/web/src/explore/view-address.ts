import { explorePath } from '../addresses.js';
import { type By, type Filter } from '../api/answers.js';
import { dimensions } from './dimensions.js';

/** What the page shows of the determinations that were chosen: each of them, or their rates by two dimensions. */
export type View = { readonly kind: 'list' } | { readonly kind: 'two-way'; readonly rows: By; readonly columns: By };

/** The table that is shown when nothing was said about it. */
export const firstTwoWay: View & { kind: 'two-way' } = { kind: 'two-way', rows: 'category', columns: 'year' };

/** The view that an address asks for: a table where it names rows and columns, else the list. */
export function viewOfAddress(query: string): View {
  const parameters = new URLSearchParams(query);
  const named = (name: string) => dimensions.find(({ by }) => by === parameters.get(name))?.by;
  const [rows, columns] = [named('rows'), named('columns')];
  return rows === undefined || columns === undefined ? { kind: 'list' } : { kind: 'two-way', rows, columns };
}

/** The address of a filter in a view. */
export function viewPath(filter: Filter, view: View): string {
  const path = explorePath(filter);
  if (view.kind === 'list') return path;
  return `${path}${path.includes('?') ? '&' : '?'}rows=${view.rows}&columns=${view.columns}`;
}
