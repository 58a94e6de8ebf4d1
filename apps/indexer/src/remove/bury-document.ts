import { type DocumentId } from '#domain/model/primitives.js';
import { type DataSource } from 'typeorm';
import { inTransaction } from '#database/in-transaction.js';
import { raiseDataVersion, replaceLetters } from '../index/write-endings.js';

const told = ['name', 'source', 'media_type', 'size_bytes', 'received_at', 'batch', 'revision', 'reason_code'];
const bare = [...told, 'reason_detail', 'attempts', 'failure_places'].map((column) => `${column} = NULL`).join(', ');

const buryQuery = `
  INSERT INTO documents (document_id, state) VALUES (decode($1, 'hex'), 'removed')
  ON CONFLICT (document_id) DO UPDATE SET state = 'removed', changed_at = now(), ${bare}
  WHERE documents.state <> 'removed'
  RETURNING state`;

/**
 * Leaves of a document its hash alone, marked as removed: its letter goes, the copies of that letter are settled anew,
 * and what readers noted about it goes too, in one transaction. No later event changes the row. Doing it twice changes
 * nothing.
 */
export async function buryDocument(dataSource: DataSource, documentId: DocumentId): Promise<void> {
  await inTransaction(dataSource, async (queryRunner) => {
    const buried: unknown = await queryRunner.query(buryQuery, [documentId]);
    if (!Array.isArray(buried) || buried.length === 0) return;
    await replaceLetters(queryRunner, [documentId], []);
    await queryRunner.query(`DELETE FROM misreads WHERE document_id = decode($1, 'hex')`, [documentId]);
    await raiseDataVersion(queryRunner);
  });
}
