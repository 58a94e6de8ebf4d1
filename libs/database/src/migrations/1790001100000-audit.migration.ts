import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who did what, and when keys were used. An older indexer ignores the tables. */
export class Audit1790001100000 implements MigrationInterface {
  readonly name = 'Audit1790001100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE audit_entries (
        entry_id uuid CONSTRAINT audit_entries_pkey PRIMARY KEY,
        recorded_at timestamptz NOT NULL,
        service text NOT NULL,
        action text NOT NULL,
        actor_id text NOT NULL,
        actor_name text,
        document_id bytea,
        status smallint NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX audit_entries_recorded_at ON audit_entries (recorded_at, entry_id)');
    await queryRunner.query(`
      CREATE TABLE key_uses (
        key_id text CONSTRAINT key_uses_pkey PRIMARY KEY,
        used_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE key_uses');
    await queryRunner.query('DROP TABLE audit_entries');
  }
}
