import { citationSchema } from '#domain/model/guideline-basis.js';
import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';

/** Maximum number of citations of a letter in a response. */
const maxCitations = 10_000;

const rowSchema = citationSchema
  .extend({ determinationRow: z.string(), side: z.enum(['claims-administrator', 'reviewer']) })
  .transform(({ determinationRow, side, ...citation }) => ({ determinationRow, side, citation }));

/** A citation with its determination and side. */
export type CitationRow = z.infer<typeof rowSchema>;

/** Reads what both sides relied on in all items of a letter, in the order of the statements. */
export function citationsOfLetter(letterRow: string): DatabaseQuery<CitationRow> {
  return {
    sql: `
      select c.determination_id::text as "determinationRow", c.side, c.authority, c.document, c.edition, c.chapter,
        c.section, c.sections, c.regulation, c.pages,
        c.body_parts as "bodyParts", c.url, c.raw
      from citations c join determinations d on d.determination_id = c.determination_id
      where d.letter_id = $1::bigint
      order by d.ordinal, c.side, c.ordinal limit ${maxCitations}`,
    parameters: [letterRow],
    row: rowSchema,
  };
}
