import { type QueryRunner } from 'typeorm';

type ListType = 'text[]' | 'date[]';
type SingleType =
  | 'bigint'
  | 'boolean'
  | 'bytea'
  | 'date'
  | 'integer'
  | 'json'
  | 'jsonb'
  | 'numeric'
  | 'smallint'
  | 'text'
  | 'timestamptz';

/** A value as the driver sends it inside an array: it writes each as text, which the column's type reads. */
type Parameter = string | number | boolean | Buffer | null;

/** One column of a table: its name, its type, and its value in a row. */
export type Column<Row> =
  | { readonly name: string; readonly type: SingleType; readonly of: (row: Row) => Parameter }
  | { readonly name: string; readonly type: ListType; readonly of: (row: Row) => readonly string[] | null };

/**
 * Inserts any number of rows with one statement whose text depends on the table alone: one array a column, taken apart
 * by `unnest`. Rows are inserted in the order given.
 * @param ending what follows the rows in the statement: `ON CONFLICT …`, `RETURNING …`
 * @returns what the statement returns
 */
export async function insertRows<Row>(
  queryRunner: QueryRunner,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  ending: string,
): Promise<unknown> {
  if (rows.length === 0) return [];
  return queryRunner.query(insertStatement(table, columns, ending), parameters(columns, rows));
}

/** The statement of `insertRows`. */
export function insertStatement<Row>(table: string, columns: readonly Column<Row>[], ending: string): string {
  const names = columns.map(({ name }) => name).join(', ');
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${isList(type) ? 'text' : type}[]`).join(', ');
  const values = columns.map(({ name, type }) => (isList(type) ? `${name}::${type}` : name)).join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${values} FROM unnest(${arrays}) AS incoming (${names}) ${ending}`;
}

function parameters<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Parameter[][] {
  return columns.map((column) =>
    rows.map((row) => {
      const value = column.of(row);
      return isParameter(value) ? value : arrayLiteral(value);
    }),
  );
}

function isList(type: ListType | SingleType): type is ListType {
  return type.endsWith('[]');
}

function isParameter(value: Parameter | readonly string[]): value is Parameter {
  return !Array.isArray(value);
}

/** A list as Postgres writes one, since `unnest` would flatten an array of arrays. */
export function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
