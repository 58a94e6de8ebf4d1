/**
 * The SQL statements for copy groups. Their number per batch is fixed and does not depend on the number of letters:
 * written entity by entity, the same rows cost about sixteen times the processor time (decision 4).
 */
import { outcomeSchema } from '#domain/model/determination.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { standingSchema } from '#domain/model/standing.js';
import { type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { type RankChange, type StoredCopy } from '../rank-copies.js';

const storedCopySchema = z
  .object({
    letter_id: z.string(),
    document_id: z.string(),
    copy_key: z.string(),
    standing: standingSchema,
    decision_date: z.string().nullable(),
    fullness: z.int(),
    received_at: z.date(),
    fingerprint: z.string(),
    outcomes: z.record(z.string(), outcomeSchema),
    notices: z.array(z.looseObject({ kind: z.string() })),
  })
  .transform((row): StoredCopy => ({
    letterId: row.letter_id,
    documentId: row.document_id,
    copyKey: row.copy_key,
    standing: row.standing,
    decisionDate: row.decision_date,
    fullness: row.fullness,
    receivedAt: row.received_at.getTime(),
    fingerprint: row.fingerprint,
    outcomes: new Map(Object.entries(row.outcomes).map(([ordinal, outcome]) => [Number(ordinal), outcome])),
    notices: row.notices,
  }));

const lockStatement = `
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
 * Locks the copy groups of the stored letters of these documents and the given copy groups until the transaction ends.
 * Every change of a letter is made under the lock of its copy group. The locks are acquired in ascending order, after
 * those of the documents' rows, so that two transactions cannot deadlock.
 */
export async function lockCopyGroups(
  queryRunner: QueryRunner,
  documentIds: readonly DocumentId[],
  copyKeys: readonly string[],
): Promise<void> {
  await queryRunner.query(lockStatement, [documentIds.map((id) => Buffer.from(id, 'hex')), copyKeys]);
}

const readStatement = `
  SELECT letter_id::text, encode(document_id, 'hex') AS document_id, copy_key, standing, decision_date::text, fullness,
    received_at, encode(fingerprint, 'hex') AS fingerprint, notices,
    (SELECT coalesce(jsonb_object_agg(d.ordinal, d.outcome), '{}') FROM determinations d
     WHERE d.letter_id = letters.letter_id) AS outcomes
  FROM letters
  WHERE copy_key = ANY ($1::text[])`;

/** Returns the stored copies of these copy groups, which must be locked. */
export async function readCopyGroups(
  queryRunner: QueryRunner,
  copyKeys: readonly string[],
): Promise<readonly StoredCopy[]> {
  if (copyKeys.length === 0) return [];
  return z.array(storedCopySchema).parse(await queryRunner.query(readStatement, [copyKeys]));
}

/** Writes new ranks to letters, to their determinations and to their facts. */
export async function writeRanks(queryRunner: QueryRunner, changes: readonly RankChange[]): Promise<void> {
  if (changes.length === 0) return;
  const letterIds = changes.map(({ letterId }) => letterId);
  const standings = changes.map(({ standing }) => standing);
  await queryRunner.query(
    `UPDATE letters SET standing = changed.standing, notices = changed.notices
     FROM unnest($1::bigint[], $2::text[], $3::jsonb[]) AS changed (letter_id, standing, notices)
     WHERE letters.letter_id = changed.letter_id`,
    [letterIds, standings, changes.map(({ notices }) => JSON.stringify(notices))],
  );
  await queryRunner.query(
    `UPDATE determinations SET counted = changed.counted
     FROM unnest($1::bigint[], $2::boolean[]) AS changed (letter_id, counted)
     WHERE determinations.letter_id = changed.letter_id AND determinations.counted <> changed.counted`,
    [letterIds, standings.map((standing) => standing === 'counted')],
  );
  await queryRunner.query(
    `UPDATE letter_facts SET standing = changed.standing, changed_in = pg_current_xact_id()
     FROM unnest($1::bigint[], $2::text[]) AS changed (letter_id, standing)
     WHERE letter_facts.letter_id = changed.letter_id AND letter_facts.standing <> changed.standing`,
    [letterIds, standings],
  );
}
