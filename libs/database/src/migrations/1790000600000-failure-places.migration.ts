import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Adds the code location of a document's failure. A column without a default, so that the table is not rewritten. */
export class FailurePlaces1790000600000 implements MigrationInterface {
  readonly name = 'FailurePlaces1790000600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE documents ADD COLUMN failure_places text[]');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE documents DROP COLUMN failure_places');
  }
}
