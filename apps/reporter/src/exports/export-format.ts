import { stringify } from 'csv-stringify/sync';
import { type ExportedDetermination, exportedColumns } from './exported-determination.schema.js';

/** A format in which determinations are exported. */
export interface ExportFormat {
  readonly extension: 'csv' | 'ndjson';
  readonly mediaType: string;
  /** Text before the first row. */
  readonly beginning: string;
  /** Returns rows as text, each with its line end. */
  readonly write: (rows: readonly ExportedDetermination[]) => string;
}

/**
 * CSV (RFC 4180), in UTF-8. Text that a spreadsheet would run as a formula is prefixed with an apostrophe, since letters
 * are untrusted input; numbers are not changed. Lists are joined by `; `.
 */
export const csv: ExportFormat = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  beginning: `${exportedColumns.join(',')}\r\n`,
  write: (rows) =>
    stringify(
      rows.map((row) => exportedColumns.map((column) => cell(row[column]))),
      { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/, cast: { boolean: String } },
    ),
};

/** One JSON object per line, with unchanged lists and numbers. */
export const ndjson: ExportFormat = {
  extension: 'ndjson',
  mediaType: 'application/x-ndjson; charset=utf-8',
  beginning: '',
  write: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
};

function cell(value: ExportedDetermination[keyof ExportedDetermination]): string | number | boolean | null {
  if (value === null || typeof value !== 'object') return value;
  return isList(value) ? value.join('; ') : JSON.stringify(value);
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}
