import { type MigrationInterface, type QueryRunner } from 'typeorm';

const required = ['name', 'source', 'media_type', 'size_bytes', 'received_at', 'revision'];
const all = [...required, 'batch', 'reason_code', 'reason_detail', 'attempts'];

/** The check of a removed document: all columns but its hash, state and time are null. */
export const removedIsBare = [
  `CASE WHEN state = 'removed' THEN num_nonnulls(${all.join(', ')}) = 0`,
  `ELSE num_nulls(${required.join(', ')}) = 0 END`,
].join(' ');

/** Keeps only the hash of a removed document, and enforces it by a check. */
export class RemovedDocuments1790000100000 implements MigrationInterface {
  readonly name = 'RemovedDocuments1790000100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const column of required)
      await queryRunner.query(`ALTER TABLE documents ALTER COLUMN ${column} DROP NOT NULL`);
    const bare = all.map((column) => `${column} = NULL`).join(', ');
    await queryRunner.query(`UPDATE documents SET ${bare} WHERE state = 'removed'`);
    await queryRunner.query(`ALTER TABLE documents ADD CONSTRAINT documents_removed_is_bare CHECK (${removedIsBare})`);
  }

  /** Deletes the rows of removed documents: the older schema cannot hold them, and the raw store keeps its own markers. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM documents WHERE state = 'removed'`);
    await queryRunner.query('ALTER TABLE documents DROP CONSTRAINT documents_removed_is_bare');
    for (const column of required) await queryRunner.query(`ALTER TABLE documents ALTER COLUMN ${column} SET NOT NULL`);
  }
}
