/** A column of the list that can be shown or not; outcome and item always stand there. */
export const columns = [
  { name: 'decided', label: 'Decided', width: '6.5rem' },
  { name: 'case', label: 'Case', width: '8rem' },
  { name: 'category', label: 'Category', width: 'minmax(7rem, 1fr)' },
  { name: 'drugClass', label: 'Drug class', width: 'minmax(6rem, 0.8fr)' },
  { name: 'authorities', label: 'Relied on', width: 'minmax(5rem, 0.8fr)' },
  { name: 'specialties', label: 'Specialty', width: 'minmax(6rem, 1fr)' },
] as const;

export type ColumnName = (typeof columns)[number]['name'];

/** What a list shows to somebody who has chosen nothing. */
const usual: readonly ColumnName[] = ['decided', 'case', 'category', 'authorities'];

const storageName = 'rationale.columns';

/** The columns that were chosen on this browser. */
export function chosenColumns(): readonly ColumnName[] {
  try {
    const stored = localStorage.getItem(storageName);
    if (stored === null) return usual;
    return columns.map(({ name }) => name).filter((name) => stored.split(' ').includes(name));
  } catch {
    return usual;
  }
}

/** Keeps the columns for the next time. */
export function keepColumns(names: readonly ColumnName[]): void {
  try {
    localStorage.setItem(storageName, names.join(' '));
  } catch {
    // No storage: the choice holds until the page is left.
  }
}

/** The widths of a row's cells, as CSS grid takes them. */
export function columnWidths(names: readonly ColumnName[]): string {
  const chosen = columns.filter(({ name }) => names.includes(name)).map(({ width }) => width);
  return ['7.5rem', 'minmax(14rem, 3.5fr)', ...chosen].join(' ');
}
