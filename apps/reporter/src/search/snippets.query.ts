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

/** Where the words were found in one determination. */
export type SnippetRow = z.infer<typeof rowSchema>;

const marks = `StartSel=${markBegin}, StopSel=${markEnd}`;

/** The item whole, and of rationale and summary the pieces around what was found, for the determinations of a page. */
export function snippets(text: SearchText, ids: readonly number[]): DatabaseQuery<SnippetRow> {
  const parameters = new SqlParameters();
  const sought = `${parameters.add(anyPhrase(soughtPhrases(text.query)))}::tsquery`;
  return {
    sql: `
      select d.determination_id::float8 as id,
        ts_headline('english', ${plain('d.disputed_item')}, ${sought}, '${marks}, HighlightAll=true') as item,
        ${pieces('d.rationale', sought)} as rationale,
        case when l.case_summary is not null then ${pieces('l.case_summary', sought)} end as summary
      from determinations d join letters l on l.letter_id = d.letter_id
      where d.determination_id = any(${parameters.add(ids)}::bigint[])`,
    parameters: parameters.values,
    row: rowSchema,
  };
}

/** SQL for the pieces of a text around what is sought, with marks; its beginning where nothing of it stands there. */
export function pieces(column: string, sought: string): string {
  const options = `${marks}, MaxFragments=2, MinWords=12, MaxWords=30, FragmentDelimiter=" … "`;
  return `ts_headline('english', ${plain(column)}, ${sought}, '${options}')`;
}

/** A text without the characters that are our marks, of a length that is soon read. */
function plain(column: string): string {
  return `left(translate(${column}, '${markBegin}${markEnd}', ''), 20000)`;
}
