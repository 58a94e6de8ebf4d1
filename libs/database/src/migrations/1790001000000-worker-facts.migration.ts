import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Age and sex of the injured worker in the facts. They are null for letters that were indexed before, until these are
 * parsed again; the table is not rewritten, and an older indexer can still write.
 */
export class WorkerFacts1790001000000 implements MigrationInterface {
  readonly name = 'WorkerFacts1790001000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE letter_facts ADD COLUMN age smallint, ADD COLUMN sex text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE letter_facts DROP COLUMN age, DROP COLUMN sex');
  }
}
