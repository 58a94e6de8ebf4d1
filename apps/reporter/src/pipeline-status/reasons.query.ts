import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { processedStateSchema } from '../documents/document.schema.js';
import { maxReasons } from './pipeline.schema.js';

const rowSchema = z.strictObject({ state: processedStateSchema, code: z.string(), documents: z.int().positive() });

/** Counts documents by the reason for which they were rejected or failed, the most frequent first. */
export const reasonsQuery: DatabaseQuery<z.infer<typeof rowSchema>> = {
  sql: `
    select state, reason_code as code, count(*)::float8 as documents
    from documents where state in ('rejected', 'failed') and reason_code is not null
    group by 1, 2 order by documents desc, code limit $1`,
  parameters: [maxReasons],
  row: rowSchema,
};
