import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { lastLetterSchema, maxLastLetters } from './pipeline.schema.js';

const rowSchema = lastLetterSchema
  .extend({ changedAt: z.date() })
  .transform((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));

/** Reads the letters that were indexed last, newest first. Hand-written SQL: one statement counts outcomes per letter. */
export const lastLettersQuery: DatabaseQuery<z.infer<typeof rowSchema>> = {
  sql: `
    with latest as (
      select document_id, name, changed_at from documents
      where state = 'parsed' order by changed_at desc, document_id desc limit $1
    )
    select encode(o.document_id, 'hex') as "letterId", o.name, l.case_number as "caseNumber",
      l.decision_date::text as "decisionDate", l.layout, l.standing, l.case_outcome as "caseOutcome",
      tally.upheld, tally.overturned, o.changed_at as "changedAt"
    from latest o join letters l on l.document_id = o.document_id
    cross join lateral (
      select (count(*) filter (where outcome = 'upheld'))::float8 as upheld,
        (count(*) filter (where outcome = 'overturned'))::float8 as overturned
      from determinations d where d.letter_id = l.letter_id
    ) tally
    order by o.changed_at desc, o.document_id desc`,
  parameters: [maxLastLetters],
  row: rowSchema,
};
