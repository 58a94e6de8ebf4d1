import { z } from 'zod';
import { type Question } from '../database/question.js';
import { endedStateSchema } from './document.schema.js';

const rowSchema = z.strictObject({ state: endedStateSchema, documents: z.int().nonnegative() });
export type DocumentsByStateRow = z.infer<typeof rowSchema>;

/** How many documents ended, by how; at most four rows. */
export const documentsByState: Question<DocumentsByStateRow> = {
  sql: 'select state, count(*)::float8 as documents from documents group by state order by state',
  parameters: [],
  row: rowSchema,
};
