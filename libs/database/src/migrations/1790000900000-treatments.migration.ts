import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The treatments that each item names. The default is stored in the catalog, so the table is not rewritten, and an older
 * indexer can still write.
 */
export class Treatments1790000900000 implements MigrationInterface {
  readonly name = 'Treatments1790000900000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE determinations ADD COLUMN treatments text[] NOT NULL DEFAULT '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE determinations DROP COLUMN treatments');
  }
}
