import { isDeepStrictEqual } from 'node:util';
import { outcomeSchema } from '#domain/model/determination.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { type Standing } from '../database/entities/letter.entity.js';
import { type Copy, type Place } from './settle-copies.js';

/** A notice as it was stored; kinds of older versions included. */
const storedNoticeSchema = z.looseObject({ kind: z.string() });

const storedCopySchema = z
  .object({
    letter_id: z.string(),
    document_id: z.string(),
    copy_key: z.string(),
    standing: z.enum(['counted', 'copy', 'superseded']),
    decision_date: z.string().nullable(),
    fullness: z.int(),
    received_at: z.date(),
    fingerprint: z.string(),
    outcomes: z.record(z.string(), outcomeSchema),
    notices: z.array(storedNoticeSchema),
  })
  .transform((row) => ({
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

/** A copy that is in the database, with its present place. */
export type StoredCopy = z.output<typeof storedCopySchema> & Copy;

const readQuery = `
  SELECT letter_id::text, encode(document_id, 'hex') AS document_id, copy_key, standing, decision_date::text, fullness,
    received_at, encode(fingerprint, 'hex') AS fingerprint, notices,
    (SELECT coalesce(jsonb_object_agg(d.ordinal, d.outcome), '{}') FROM determinations d
     WHERE d.letter_id = letters.letter_id) AS outcomes
  FROM letters
  WHERE copy_key = ANY ($1::text[])`;

/** The copies in the database that share one of these copy keys. The keys must be locked. */
export async function readStoredCopies(
  queryRunner: QueryRunner,
  copyKeys: readonly string[],
): Promise<readonly StoredCopy[]> {
  if (copyKeys.length === 0) return [];
  return z.array(storedCopySchema).parse(await queryRunner.query(readQuery, [copyKeys]));
}

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

/** Deletes the letters of these documents, and returns the copy keys that they had. */
export async function deleteLetters(
  queryRunner: QueryRunner,
  documentIds: readonly DocumentId[],
): Promise<readonly string[]> {
  const rows: unknown = await queryRunner.query(
    `WITH gone AS (DELETE FROM letters WHERE document_id = ANY ($1::bytea[]) RETURNING copy_key)
     SELECT DISTINCT copy_key FROM gone`,
    [asBytes(documentIds)],
  );
  return z
    .array(z.object({ copy_key: z.string() }))
    .parse(rows)
    .map((row) => row.copy_key);
}

/** A stored copy whose standing or notices change. */
export interface Move {
  readonly letterId: string;
  readonly standing: Standing;
  readonly notices: readonly unknown[];
}

/** The move of a stored copy to its place, or none where it stands there already. */
export function moveTo(place: Place | undefined, stored: StoredCopy): readonly Move[] {
  if (place === undefined) return [];
  const ofReading = stored.notices.filter(({ kind }) => kind !== 'copies_disagree');
  const notices = [...ofReading, ...place.disagreements];
  const unmoved = stored.standing === place.standing && isDeepStrictEqual(stored.notices, notices);
  return unmoved ? [] : [{ letterId: stored.letterId, standing: place.standing, notices }];
}

/** Writes moves to letters and to their determinations. */
export async function makeMoves(queryRunner: QueryRunner, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const letterIds = moves.map(({ letterId }) => letterId);
  const standings = moves.map(({ standing }) => standing);
  await queryRunner.query(
    `UPDATE letters SET standing = moved.standing, notices = moved.notices
     FROM unnest($1::bigint[], $2::text[], $3::jsonb[]) AS moved (letter_id, standing, notices)
     WHERE letters.letter_id = moved.letter_id`,
    [letterIds, standings, moves.map(({ notices }) => JSON.stringify(notices))],
  );
  await queryRunner.query(
    `UPDATE determinations SET counted = moved.counted
     FROM unnest($1::bigint[], $2::boolean[]) AS moved (letter_id, counted)
     WHERE determinations.letter_id = moved.letter_id AND determinations.counted <> moved.counted`,
    [letterIds, standings.map((standing) => standing === 'counted')],
  );
}

function asBytes(documentIds: readonly DocumentId[]): readonly Buffer[] {
  return documentIds.map((id) => Buffer.from(id, 'hex'));
}
