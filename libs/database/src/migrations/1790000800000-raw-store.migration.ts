import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The identity of the raw store. An older indexer ignores the table. */
export class RawStore1790000800000 implements MigrationInterface {
  readonly name = 'RawStore1790000800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE raw_store (
        only_row boolean NOT NULL DEFAULT true CONSTRAINT raw_store_pkey PRIMARY KEY,
        store_id uuid NOT NULL,
        adopted_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT raw_store_one_row CHECK (only_row)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE raw_store');
  }
}
