import { type DocumentId } from '#domain/model/primitives.js';
import { type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { markGone } from './write-facts.js';

const goneSchema = z.array(z.object({ letter_id: z.string(), copy_key: z.string() }));

const lockQuery = `
  SELECT pg_advisory_xact_lock(lock)
  FROM (
    SELECT DISTINCT hashtextextended(copy_key, 0) AS lock
    FROM (
      SELECT copy_key FROM letters WHERE document_id = ANY ($1::bytea[])
      UNION ALL
      SELECT unnest($2::text[])
    ) AS keys
    ORDER BY lock
  ) AS locks`;

/**
 * Locks, until the transaction ends, the copy keys that the letters of these documents had and will have. Every change
 * of a letter happens under the lock of its copy key, and the locks are taken in one order, after the documents' rows.
 */
export async function lockCopyKeys(
  queryRunner: QueryRunner,
  documentIds: readonly DocumentId[],
  copyKeys: readonly string[],
): Promise<void> {
  await queryRunner.query(lockQuery, [asBytes(documentIds), copyKeys]);
}

/** Deletes the letters of these documents with their facts, and returns the copy keys that they had. */
export async function deleteLetters(
  queryRunner: QueryRunner,
  documentIds: readonly DocumentId[],
): Promise<readonly string[]> {
  const rows: unknown = await queryRunner.query(
    `WITH gone AS (DELETE FROM letters WHERE document_id = ANY ($1::bytea[]) RETURNING letter_id::text, copy_key)
     SELECT letter_id, copy_key FROM gone`,
    [asBytes(documentIds)],
  );
  const gone = goneSchema.parse(rows);
  await markGone(
    queryRunner,
    gone.map((row) => row.letter_id),
  );
  return [...new Set(gone.map((row) => row.copy_key))];
}

function asBytes(documentIds: readonly DocumentId[]): readonly Buffer[] {
  return documentIds.map((id) => Buffer.from(id, 'hex'));
}
