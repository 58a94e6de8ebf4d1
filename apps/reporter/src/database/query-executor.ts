import { type DatabaseQuery } from '#database/queries/database-query.js';

/** Puts questions to the database. */
export interface QueryExecutor {
  /** @throws ProblemError `database_unavailable` when the database is away or not set up, `question_too_slow` */
  execute<Row>(question: DatabaseQuery<Row>): Promise<readonly Row[]>;
}

/** Gathers the values of a statement while it is written; `$1`, `$2`, … stand for them. */
export class SqlParameters {
  readonly #values: unknown[] = [];

  /** The placeholder of a value. */
  add(value: unknown): string {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }

  get values(): readonly unknown[] {
    return this.#values;
  }
}

/** The row of a question that always has exactly one. */
export function singleRow<Row>(rows: readonly Row[]): Row {
  const [row, another] = rows;
  if (row === undefined || another !== undefined) throw new Error(`One row was expected and ${rows.length} came.`);
  return row;
}
