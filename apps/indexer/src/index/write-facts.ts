import { type QueryRunner } from 'typeorm';
import { factColumns, type NumberedLetter } from './columns/fact-columns.js';
import { insertRows } from './insert-rows.js';

/** How many rows of long-gone letters are cleared away at once, so that no transaction waits for it. */
const mostCleared = 500;

/** Writes the facts of letters just inserted: one narrow row a letter. */
export async function writeFacts(queryRunner: QueryRunner, letters: readonly NumberedLetter[]): Promise<void> {
  await insertRows(queryRunner, 'letter_facts', factColumns, letters, '');
}

/**
 * Leaves of the facts of letters that are gone the number alone, marked with this transaction, so that readers see them
 * go. Marks older than a day are cleared away on the occasion: who has not looked for half a day reads everything anew.
 */
export async function markGone(queryRunner: QueryRunner, letterIds: readonly string[]): Promise<void> {
  if (letterIds.length === 0) return;
  await queryRunner.query(
    `UPDATE letter_facts SET gone_at = now(), changed_in = pg_current_xact_id(), standing = NULL, layout = NULL,
       case_number = NULL, decision_date = NULL, date_assigned = NULL, date_of_injury = NULL,
       header_date_of_injury = NULL, ur_denial_date = NULL, application_received = NULL, specialties = NULL,
       licensed_in = NULL, items = NULL
     WHERE letter_id = ANY ($1::bigint[])`,
    [letterIds],
  );
  await queryRunner.query(
    `DELETE FROM letter_facts WHERE letter_id IN (
       SELECT letter_id FROM letter_facts WHERE gone_at < now() - interval '1 day'
       LIMIT $1 FOR UPDATE SKIP LOCKED)`,
    [mostCleared],
  );
}
