import { type z } from 'zod';

/** One read of the database: a statement, its parameters, and what each row of the answer must look like. */
export interface Question<Row> {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly row: z.ZodType<Row>;
}

/** Puts questions to the database. */
export interface Asker {
  /** @throws ProblemError `database_unavailable` when the database is away or not set up, `question_too_slow` */
  ask<Row>(question: Question<Row>): Promise<readonly Row[]>;
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
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row, another] = rows;
  if (row === undefined || another !== undefined) throw new Error(`One row was expected and ${rows.length} came.`);
  return row;
}
