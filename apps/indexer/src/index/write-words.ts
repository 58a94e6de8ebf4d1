import { type QueryRunner } from 'typeorm';

/** Characters of a text that are searched, and of all rationales of a letter: a tsvector may take up a megabyte. */
const longest = { item: 2_000, rationale: 20_000, rationales: 400_000, summary: 20_000 } as const;

/**
 * Reads the words back from the rows that this transaction has just written: they are at hand there, and the filling of
 * older letters needs no other statement.
 */
const statement = `
  WITH items AS (
    SELECT letter_id, ordinal, determination_id, disputed_item, rationale,
      least(${longest.rationale}, ${longest.rationales} / count(*) OVER (PARTITION BY letter_id))::integer AS longest
    FROM determinations WHERE letter_id = ANY ($1::bigint[])
  ), own AS MATERIALIZED (
    SELECT letter_id, ordinal, determination_id,
      setweight(to_tsvector('english', left(disputed_item, least(${longest.item}, longest))), 'A') ||
      setweight(to_tsvector('english', left(rationale, longest)), 'B') AS words
    FROM items
  )
  INSERT INTO letter_words (letter_id, determination_ids, words, item_words)
  SELECT l.letter_id, array_agg(own.determination_id ORDER BY own.ordinal),
    words_in_order(own.words ORDER BY own.ordinal) ||
      setweight(to_tsvector('english', left(coalesce(l.case_summary, ''), ${longest.summary})), 'C'),
    CASE WHEN count(*) > 1 THEN array_agg(own.words ORDER BY own.ordinal) END
  FROM own JOIN letters l USING (letter_id)
  GROUP BY l.letter_id`;

/**
 * Writes the words of letters for full-text search: items weigh A, rationales B, the case summary C. The summary's words
 * stand once a letter, and so does each word in the one index; a letter's items have vectors of their own beside it.
 */
export async function writeWords(queryRunner: QueryRunner, letterIds: readonly string[]): Promise<void> {
  if (letterIds.length > 0) await queryRunner.query(statement, [letterIds]);
}
