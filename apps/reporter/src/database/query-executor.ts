import { type EntityManager } from 'typeorm';
import { type DatabaseQuery } from '#database/queries/database-query.js';

/** Executes queries in hand-written SQL. */
export interface QueryExecutor {
  /** @throws ProblemError `database_unavailable` if the database is unreachable or not migrated, `question_too_slow` */
  execute<Row>(query: DatabaseQuery<Row>): Promise<readonly Row[]>;
}

/** A transaction: hand-written SQL by `execute`, repositories and the query builder by `manager`. */
export interface Transaction extends QueryExecutor {
  readonly manager: EntityManager;
}

/** Collects the parameters of a statement that is being built; it refers to them as `$1`, `$2`, …. */
export class SqlParameters {
  readonly #values: unknown[] = [];

  /** Adds a parameter and returns its placeholder. */
  add(value: unknown): string {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }

  get values(): readonly unknown[] {
    return this.#values;
  }
}

/** Returns the row of a query that always returns exactly one. */
export function singleRow<Row>(rows: readonly Row[]): Row {
  const [row, another] = rows;
  if (row === undefined || another !== undefined) throw new Error(`Expected one row, received ${rows.length}.`);
  return row;
}
