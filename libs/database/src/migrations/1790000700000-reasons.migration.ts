import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The reasons of each determination. The default is stored in the catalog, so the table is not rewritten, and an older
 * indexer can still write.
 */
export class Reasons1790000700000 implements MigrationInterface {
  readonly name = 'Reasons1790000700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE determinations ADD COLUMN reasons jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE determinations DROP COLUMN reasons');
  }
}
