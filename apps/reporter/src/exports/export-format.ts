import { stringify } from 'csv-stringify/sync';
import { type ExportedColumn, type ExportedDetermination } from './exported-determination.schema.js';

/** A format in which determinations are exported. */
export interface ExportFormat {
  readonly extension: 'csv' | 'ndjson';
  readonly mediaType: string;
  /** Returns the text before the first row. */
  readonly begin: (columns: readonly ExportedColumn[]) => string;
  /** Returns rows as text, each with its line end. */
  readonly write: (rows: readonly ExportedDetermination[], columns: readonly ExportedColumn[]) => string;
}

/**
 * CSV (RFC 4180), in UTF-8. Text that a spreadsheet would run as a formula is prefixed with an apostrophe, since letters
 * are untrusted input; numbers are not changed. Lists are joined by `; `.
 */
export const csv: ExportFormat = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  begin: (columns) => csvLines([columns]),
  write: (rows, columns) => csvLines(rows.map((row) => columns.map((column) => cell(row[column])))),
};

/** One JSON object per line, with unchanged lists and numbers. */
export const ndjson: ExportFormat = {
  extension: 'ndjson',
  mediaType: 'application/x-ndjson; charset=utf-8',
  begin: () => '',
  write: (rows, columns) =>
    rows
      .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])))}\n`)
      .join(''),
};

/** Returns lines of CSV. */
export function csvLines(lines: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify(
    lines.map((line) => [...line]),
    { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/, cast: { boolean: String } },
  );
}

function cell(value: ExportedDetermination[keyof ExportedDetermination]): string | number | boolean | null {
  if (value === null || typeof value !== 'object') return value;
  return isList(value) ? value.join('; ') : JSON.stringify(value);
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}
