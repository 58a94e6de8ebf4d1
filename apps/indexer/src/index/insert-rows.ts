/**
 * Batch inserts by `unnest`. Hand-written SQL: TypeORM's `save` per entity costs about sixteen times as much as one
 * statement for many rows (decision 4), and its multi-row insert needs one parameter per value, of which Postgres allows
 * 65,535 in a statement.
 */
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

/** A value as the driver sends it inside an array: as text, which the type of the column parses. */
type Parameter = string | number | boolean | Buffer | null;

/** One column of a table: its name, its type, and its value in a row. */
export type Column<Row> =
  | { readonly name: string; readonly type: SingleType; readonly of: (row: Row) => Parameter }
  | { readonly name: string; readonly type: ListType; readonly of: (row: Row) => readonly string[] | null };

/**
 * Inserts any number of rows with one statement whose text depends only on the table: one array per column, expanded by
 * `unnest`. Rows are inserted in the given order.
 * @param clauses what follows the rows in the statement: `ON CONFLICT …`, `RETURNING …`
 * @returns what the statement returns
 */
export async function insertRows<Row>(
  queryRunner: QueryRunner,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  clauses: string,
): Promise<unknown> {
  if (rows.length === 0) return [];
  return queryRunner.query(insertStatement(table, columns, clauses), parameters(columns, rows));
}

/** Returns the statement of `insertRows`. */
export function insertStatement<Row>(table: string, columns: readonly Column<Row>[], clauses: string): string {
  const names = columns.map(({ name }) => name).join(', ');
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${isList(type) ? 'text' : type}[]`).join(', ');
  const values = columns.map(({ name, type }) => (isList(type) ? `${name}::${type}` : name)).join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${values} FROM unnest(${arrays}) AS incoming (${names}) ${clauses}`;
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

/** Returns a list as a Postgres array literal, since `unnest` would flatten an array of arrays. */
export function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
