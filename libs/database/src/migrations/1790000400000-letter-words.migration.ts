import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { z } from 'zod';

/** Letters whose words are written in one transaction: some tenths of a second. */
const lettersPerStatement = 500;

const statements = [
  `CREATE AGGREGATE words_in_order (tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '')`,
  `CREATE TABLE letter_words (
    letter_id bigint NOT NULL,
    determination_ids bigint[] NOT NULL,
    words tsvector NOT NULL,
    item_words tsvector[],
    CONSTRAINT letter_words_pkey PRIMARY KEY (letter_id),
    CONSTRAINT letter_words_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters (letter_id) ON DELETE CASCADE
  )`,
  // Vectors hardly shrink when compressed, and are always read completely.
  'ALTER TABLE letter_words ALTER words SET STORAGE EXTERNAL, ALTER item_words SET STORAGE EXTERNAL',
  'CREATE INDEX letter_words_words ON letter_words USING gin (words) WITH (fastupdate = on)',
];

/** As the indexer writes them (index/statements/write-words.ts). Must not change with it. */
const fill = `
  WITH batch AS (
    SELECT letter_id, case_summary FROM letters WHERE letter_id > $1 ORDER BY letter_id LIMIT ${lettersPerStatement} FOR KEY SHARE
  ), items AS (
    SELECT d.letter_id, d.ordinal, d.determination_id, d.disputed_item, d.rationale,
      least(20000, 400000 / count(*) OVER (PARTITION BY d.letter_id))::integer AS longest
    FROM batch JOIN determinations d USING (letter_id)
  ), own AS MATERIALIZED (
    SELECT letter_id, ordinal, determination_id,
      setweight(to_tsvector('english', left(disputed_item, least(2000, longest))), 'A') ||
      setweight(to_tsvector('english', left(rationale, longest)), 'B') AS words
    FROM items
  ), filled AS (
    INSERT INTO letter_words (letter_id, determination_ids, words, item_words)
    SELECT letter_id, array_agg(determination_id ORDER BY ordinal),
      words_in_order(words ORDER BY ordinal) || setweight(to_tsvector('english', left(coalesce(case_summary, ''), 20000)), 'C'),
      CASE WHEN count(*) > 1 THEN array_agg(words ORDER BY ordinal) END
    FROM batch JOIN own USING (letter_id) GROUP BY letter_id, case_summary
    ON CONFLICT DO NOTHING
  )
  SELECT max(letter_id)::text AS last FROM batch`;

const lastSchema = z.tuple([z.object({ last: z.string().nullable() })]);

/**
 * Creates the words of letters for full-text search. Filled in batches, each a transaction of its own, so that writers do
 * not wait for it. An interrupted migration continues where it stopped. No older indexer may write meanwhile: it writes
 * no words.
 */
export class LetterWords1790000400000 implements MigrationInterface {
  readonly name = 'LetterWords1790000400000';
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    if (!(await queryRunner.hasTable('letter_words'))) await createInOneTransaction(queryRunner);
    let last: string | null = lastOf(
      await queryRunner.query('SELECT max(letter_id)::text AS last FROM letter_words'),
      '0',
    );
    while (last !== null) last = lastOf(await queryRunner.query(fill, [last]), null);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE letter_words');
    await queryRunner.query('DROP AGGREGATE words_in_order (tsvector)');
  }
}

async function createInOneTransaction(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.startTransaction();
  try {
    for (const statement of statements) await queryRunner.query(statement);
    await queryRunner.commitTransaction();
  } catch (error) {
    await queryRunner.rollbackTransaction();
    throw error;
  }
}

function lastOf<None>(rows: unknown, none: None): string | None {
  return lastSchema.parse(rows)[0].last ?? none;
}
