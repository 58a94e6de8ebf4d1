import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { type DocumentId } from '#domain/model/primitives.js';

const rowSchema = z.strictObject({ letterKey: z.int().positive(), item: z.string(), summary: z.string() });

/** Maximum number of characters of the case summary: it begins with the injury and the diagnoses. */
const maxSummary = 1_500;

/** Reads the words of a stored request: at most one row. Hand-written SQL, since the summary is cut off at the database. */
export function storedRequest(letterId: DocumentId, ordinal: number): DatabaseQuery<z.infer<typeof rowSchema>> {
  return {
    sql: `
      select l.letter_id::float8 as "letterKey", d.disputed_item as item,
        left(coalesce(l.case_summary, ''), ${maxSummary}) as summary
      from letters l join determinations d on d.letter_id = l.letter_id
      where l.document_id = decode($1, 'hex') and d.ordinal = $2`,
    parameters: [letterId, ordinal],
    row: rowSchema,
  };
}
