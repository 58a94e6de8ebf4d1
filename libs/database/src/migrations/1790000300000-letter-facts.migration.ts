import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { withoutLockLimit } from '../limit-lock-waits.js';
import { insertFactsOf } from './1790000300000-facts-of-letters.js';

/** Letters whose facts are written in one statement, which is one transaction. */
const lettersPerStatement = 500;

const table = `
  CREATE TABLE IF NOT EXISTS letter_facts (
    letter_id bigint NOT NULL,
    changed_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    gone_at timestamptz,
    standing text,
    layout text,
    case_number text,
    decision_date date,
    date_assigned date,
    date_of_injury date,
    header_date_of_injury date,
    ur_denial_date date,
    application_received date,
    specialties text,
    licensed_in text,
    items json,
    CONSTRAINT letter_facts_pkey PRIMARY KEY (letter_id),
    CONSTRAINT letter_facts_gone_is_bare CHECK (CASE WHEN gone_at IS NULL
      THEN num_nulls(standing, layout, specialties, licensed_in, items) = 0
      ELSE num_nonnulls(standing, layout, case_number, decision_date, date_assigned, date_of_injury,
        header_date_of_injury, ur_denial_date, application_received, specialties, licensed_in, items) = 0 END)
  )`;

const indexes = {
  letter_facts_changed_in: 'ON letter_facts (changed_in)',
  letter_facts_gone: 'ON letter_facts (gone_at) WHERE gone_at IS NOT NULL',
  documents_latest: 'ON documents (changed_at DESC, document_id DESC)',
  documents_unread: `ON documents (state, reason_code) WHERE state <> 'parsed'`,
};

/**
 * Creates the facts: one narrow row per letter, which is all that counting reads. Those of existing letters are written in
 * batches, each a transaction of its own, and indexes are created concurrently, so that no lock is held for long. An
 * interrupted migration continues where it stopped. No older indexer may write meanwhile: it writes no facts.
 */
export class LetterFacts1790000300000 implements MigrationInterface {
  readonly name = 'LetterFacts1790000300000';
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    const nextLetters = insertFactsOf(
      `WHERE l.letter_id > (SELECT coalesce(max(letter_id), 0) FROM letter_facts) ORDER BY l.letter_id LIMIT ${lettersPerStatement}`,
    );
    for (let written: unknown = [null]; Array.isArray(written) && written.length > 0;) {
      written = await queryRunner.query(nextLetters);
    }
    await withoutLockLimit(queryRunner, async () => {
      for (const [name, columns] of Object.entries(indexes)) {
        // An interrupted creation leaves an invalid index, which must be dropped first.
        await queryRunner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
        await queryRunner.query(`CREATE INDEX CONCURRENTLY ${name} ${columns}`);
      }
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX documents_latest, documents_unread');
    await queryRunner.query('DROP TABLE letter_facts');
  }
}
