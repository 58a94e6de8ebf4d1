import { outcomeSchema } from '#domain/model/determination.js';
import { standingSchema } from '#domain/model/standing.js';
import { type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { type Copy } from './settle-copies.js';

/** A notice as it was stored; kinds of older versions included. */
const storedNoticeSchema = z.looseObject({ kind: z.string() });

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
