import { z } from 'zod';
import { type Question } from '../database/question.js';
import { endedStateSchema } from '../documents/document.schema.js';
import { mostReasons } from './pipeline.schema.js';

const rowSchema = z.strictObject({ state: endedStateSchema, code: z.string(), documents: z.int().positive() });

/** Why documents were rejected or failed, the most frequent reason first. */
export const reasonsQuestion: Question<z.infer<typeof rowSchema>> = {
  sql: `
    select state, reason_code as code, count(*)::float8 as documents
    from documents where state in ('rejected', 'failed') and reason_code is not null
    group by 1, 2 order by documents desc, code limit $1`,
  parameters: [mostReasons],
  row: rowSchema,
};
