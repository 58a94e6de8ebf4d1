/**
 * Writes the facts: one narrow row per letter, which the reporter keeps in memory. Hand-written SQL and no entity: rows are
 * written in batches, and marked with the transaction that changed them, which TypeORM cannot express. Figures computed
 * from the facts in memory take 35 ms where SQL over such a table took 510 to 610 ms (decision 12).
 */
import { type QueryRunner } from 'typeorm';
import { factColumns, type FactsRow } from '../columns/fact-columns.js';
import { insertRows } from '../insert-rows.js';

/** Maximum number of outdated marks that one call deletes, so that no transaction waits long for it. */
const maxDeleted = 500;

/** Writes the facts of letters just inserted. */
export async function writeFacts(queryRunner: QueryRunner, letters: readonly FactsRow[]): Promise<void> {
  await insertRows(queryRunner, 'letter_facts', factColumns, letters, '');
}

/**
 * Marks the facts of deleted letters with this transaction, so that readers see the deletion; of the row only the key
 * remains. Deletes marks older than a day as well: a reader that did not poll for half a day loads everything again.
 */
export async function markDeleted(queryRunner: QueryRunner, letterIds: readonly string[]): Promise<void> {
  if (letterIds.length === 0) return;
  const bare = factColumns.filter(({ name }) => name !== 'letter_id').map(({ name }) => `${name} = NULL`);
  await queryRunner.query(
    `UPDATE letter_facts SET gone_at = now(), changed_in = pg_current_xact_id(), ${bare.join(', ')}
     WHERE letter_id = ANY ($1::bigint[])`,
    [letterIds],
  );
  await queryRunner.query(
    `DELETE FROM letter_facts WHERE letter_id IN (
       SELECT letter_id FROM letter_facts WHERE gone_at < now() - interval '1 day'
       LIMIT $1 FOR UPDATE SKIP LOCKED)`,
    [maxDeleted],
  );
}
