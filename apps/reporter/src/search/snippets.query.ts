import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { SqlParameters } from '../database/query-executor.js';
import { markBegin, markEnd, readMarks } from './marked-text.js';
import { type SearchText } from './search-text.js';
import { anyPhrase, soughtPhrases } from './text-conditions.js';

const marked = z.string().transform(readMarks);
const rowSchema = z.strictObject({
  id: z.int().positive(),
  item: marked,
  rationale: marked,
  summary: marked.nullable(),
});

/** The matches in one determination. */
export type SnippetRow = z.infer<typeof rowSchema>;

const marks = `StartSel=${markBegin}, StopSel=${markEnd}`;

/**
 * Reads the whole item, and snippets of rationale and summary around the matches, for the determinations of a page.
 * Hand-written SQL: snippets are cut out by `ts_headline` at the database, so that no whole texts are transferred: rationales
 * and summaries are 2.7 of the 18 kB of a letter (decision 13, which has no time for snippets).
 */
export function snippets(text: SearchText | null, ids: readonly number[]): DatabaseQuery<SnippetRow> {
  const parameters = new SqlParameters();
  const sought = `${parameters.add(text === null ? '' : anyPhrase(soughtPhrases(text.query)))}::tsquery`;
  return {
    sql: `
      select d.determination_id::float8 as id,
        ts_headline('english', ${plain('d.disputed_item')}, ${sought}, '${marks}, HighlightAll=true') as item,
        ${snippetsIn('d.rationale', sought)} as rationale,
        case when l.case_summary is not null then ${snippetsIn('l.case_summary', sought)} end as summary
      from determinations d join letters l on l.letter_id = d.letter_id
      where d.determination_id = any(${parameters.add(ids)}::bigint[])`,
    parameters: parameters.values,
    row: rowSchema,
  };
}

/** SQL of the snippets of a text around matches, with marks; the beginning of the text if nothing matches. */
export function snippetsIn(column: string, sought: string): string {
  const options = `${marks}, MaxFragments=2, MinWords=12, MaxWords=30, FragmentDelimiter=" … "`;
  return `ts_headline('english', ${plain(column)}, ${sought}, '${options}')`;
}

/** SQL of a text without the characters that serve as marks, of limited length. */
function plain(column: string): string {
  return `left(translate(${column}, '${markBegin}${markEnd}', ''), 20000)`;
}
