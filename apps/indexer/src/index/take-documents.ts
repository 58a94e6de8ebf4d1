import { type DocumentId } from '#domain/model/primitives.js';
import { type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { documentColumns } from './columns/document-columns.js';
import { type Ending } from './ending.js';
import { insertRows } from './insert-rows.js';
import { takesPrecedenceSql } from './precedence.js';

const replaced = documentColumns
  .filter(({ name }) => name !== 'document_id')
  .map(({ name }) => `${name} = excluded.${name}`);

const orReplace = `
  ON CONFLICT (document_id) DO UPDATE SET ${replaced.join(', ')}, changed_at = now()
  WHERE ${takesPrecedenceSql('documents')}
  RETURNING encode(document_id, 'hex') AS document_id`;

const takenSchema = z.array(z.object({ document_id: z.string() }));

/**
 * Writes the rows of documents where the ending takes precedence over the stored one.
 *
 * Locks the row of every document, taken or not, until the transaction ends; the endings must come in the order of
 * document ids, so that two transactions never wait for each other crosswise.
 * @returns the documents that were taken
 */
export async function takeDocuments(
  queryRunner: QueryRunner,
  endings: readonly Ending[],
): Promise<ReadonlySet<DocumentId>> {
  const taken = await insertRows(queryRunner, 'documents', documentColumns, endings, orReplace);
  return new Set(takenSchema.parse(taken).map((row) => row.document_id));
}
