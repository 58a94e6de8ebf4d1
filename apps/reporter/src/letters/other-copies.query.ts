import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { maxCopies, otherCopySchema } from './letter.schema.js';

const rowSchema = otherCopySchema.extend({ receivedAt: z.date() });
export type OtherCopyRow = z.infer<typeof rowSchema>;

/** Reads the other documents that hold the same letter, the counted one first, then the latest received. */
export function otherCopies(copyKey: string, letterRow: string): DatabaseQuery<OtherCopyRow> {
  return {
    sql: `
      select encode(l.document_id, 'hex') as "letterId", l.standing, l.decision_date::text as "decisionDate",
        l.case_outcome as "caseOutcome", l.received_at as "receivedAt",
        (select count(*)::float8 from determinations d where d.letter_id = l.letter_id) as determinations
      from letters l where l.copy_key = $1 and l.letter_id <> $2::bigint
      order by l.standing = 'counted' desc, l.received_at desc, l.document_id limit ${maxCopies}`,
    parameters: [copyKey, letterRow],
    row: rowSchema,
  };
}
