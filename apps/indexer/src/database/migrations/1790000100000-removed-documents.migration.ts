import { type MigrationInterface, type QueryRunner } from 'typeorm';

const told = ['name', 'source', 'media_type', 'size_bytes', 'received_at', 'revision'];
const reasons = ['batch', 'reason_code', 'reason_detail', 'attempts'];
const all = [...told, ...reasons];

/** Leaves of a removed document its hash alone, and says so in a check. */
export class RemovedDocuments1790000100000 implements MigrationInterface {
  readonly name = 'RemovedDocuments1790000100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const column of told) await queryRunner.query(`ALTER TABLE documents ALTER COLUMN ${column} DROP NOT NULL`);
    const bare = all.map((column) => `${column} = NULL`).join(', ');
    await queryRunner.query(`UPDATE documents SET ${bare} WHERE state = 'removed'`);
    await queryRunner.query(
      `ALTER TABLE documents ADD CONSTRAINT documents_removed_is_bare CHECK (
         CASE WHEN state = 'removed' THEN num_nonnulls(${all.join(', ')}) = 0 ELSE num_nulls(${told.join(', ')}) = 0 END)`,
    );
  }

  /** Tombstones go: the older form has no room for them, and the raw store keeps its own. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM documents WHERE state = 'removed'`);
    await queryRunner.query('ALTER TABLE documents DROP CONSTRAINT documents_removed_is_bare');
    for (const column of told) await queryRunner.query(`ALTER TABLE documents ALTER COLUMN ${column} SET NOT NULL`);
  }
}
