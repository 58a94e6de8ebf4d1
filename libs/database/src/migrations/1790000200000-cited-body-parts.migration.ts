import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Adds the parts of the body that a citation is about; empty for letters that were read before. */
export class CitedBodyParts1790000200000 implements MigrationInterface {
  readonly name = 'CitedBodyParts1790000200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE citations ADD COLUMN body_parts text[] NOT NULL DEFAULT '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE citations DROP COLUMN body_parts');
  }
}
