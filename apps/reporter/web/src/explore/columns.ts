/** Optional columns of the list; outcome and item are always shown. */
export const columns = [
  { name: 'decided', label: 'Decided', width: '6.5rem' },
  { name: 'case', label: 'Case', width: '8rem' },
  { name: 'category', label: 'Category', width: 'minmax(0, 1fr)' },
  { name: 'drugClass', label: 'Drug class', width: 'minmax(0, 0.8fr)' },
  { name: 'authorities', label: 'Relied on', width: 'minmax(0, 0.8fr)' },
  { name: 'primaryReason', label: 'Primary reason', width: 'minmax(0, 1fr)' },
  { name: 'specialties', label: 'Specialty', width: 'minmax(0, 1fr)' },
] as const;

export type ColumnName = (typeof columns)[number]['name'];

/** Columns shown by default. */
const defaultColumns: readonly ColumnName[] = ['decided', 'case', 'category', 'authorities'];

const storageName = 'rationale.columns';

/** Returns the columns stored in this browser, else the default ones. */
export function storedColumns(): readonly ColumnName[] {
  try {
    const stored = localStorage.getItem(storageName);
    if (stored === null) return defaultColumns;
    return columns.map(({ name }) => name).filter((name) => stored.split(' ').includes(name));
  } catch {
    return defaultColumns;
  }
}

/** Stores the columns in this browser. */
export function storeColumns(names: readonly ColumnName[]): void {
  try {
    localStorage.setItem(storageName, names.join(' '));
  } catch {
    // Storage is not available: the choice lasts until the page is closed.
  }
}

/** Returns the CSS grid template of a row. */
export function gridTemplate(names: readonly ColumnName[]): string {
  const shown = columns.filter(({ name }) => names.includes(name)).map(({ width }) => width);
  return ['7.5rem', 'minmax(10rem, 3.5fr)', ...shown].join(' ');
}
