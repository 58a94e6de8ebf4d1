import { type z } from 'zod';

/** One read of the database by SQL: a statement, its parameters, and the schema of each row that it returns. */
export interface DatabaseQuery<Row> {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly row: z.ZodType<Row>;
}
