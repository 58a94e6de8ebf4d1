import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { documentIdSchema } from '#domain/model/primitives.js';

const rowSchema = z.strictObject({ letterId: documentIdSchema });

/**
 * Reads the letter that a query names by its document id or its case number, at most one row: of a case the counted letter.
 * Returns null if the query is something else. Hand-written SQL: two indexed columns by one statement.
 */
export function namedLetter(query: string): DatabaseQuery<z.infer<typeof rowSchema>> | null {
  const name = query.trim();
  const isDocumentId = /^[0-9a-f]{64}$/i.test(name);
  if (!isDocumentId && !/^(?:CM|IMR)\d{2}-\d{4,7}$/i.test(name)) return null;
  return {
    sql: `
      select encode(document_id, 'hex') as "letterId" from letters
      where ${isDocumentId ? `document_id = decode($1, 'hex')` : `case_number = upper($1) and standing = 'counted'`}
      limit 1`,
    parameters: [isDocumentId ? name.toLowerCase() : name],
    row: rowSchema,
  };
}
