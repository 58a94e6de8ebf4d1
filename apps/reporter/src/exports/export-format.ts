import { stringify } from 'csv-stringify/sync';
import { type ExportedDetermination, exportedColumns } from './exported-determination.schema.js';

/** A form in which determinations are exported. */
export interface ExportFormat {
  readonly extension: 'csv' | 'ndjson';
  readonly mediaType: string;
  /** What comes before all rows. */
  readonly beginning: string;
  /** Rows one after the other, each ended. */
  readonly write: (rows: readonly ExportedDetermination[]) => string;
}

/**
 * CSV as RFC 4180 has it, in UTF-8. Text that a spreadsheet would run as a formula gets an apostrophe before it, since
 * letters are strangers' words; numbers stay numbers. Lists are joined by `; `.
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

/** One JSON object a line, with lists and numbers as they are. */
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
