import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { processedStateSchema } from './document.schema.js';

const rowSchema = z.strictObject({ state: processedStateSchema, documents: z.int().nonnegative() });
export type DocumentsByStateRow = z.infer<typeof rowSchema>;

/** Counts processed documents by state: at most four rows. */
export const documentsByState: DatabaseQuery<DocumentsByStateRow> = {
  sql: 'select state, count(*)::float8 as documents from documents group by state order by state',
  parameters: [],
  row: rowSchema,
};
