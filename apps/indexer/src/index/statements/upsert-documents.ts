import { type DocumentId } from '#domain/model/primitives.js';
import { type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { documentColumns } from '../columns/document-columns.js';
import { insertRows } from '../insert-rows.js';
import { takesPrecedenceSql } from '../precedence.js';
import { type ProcessingResult } from '../processing-result.js';

const writtenSchema = z.array(z.object({ document_id: z.string() }));

const assignments = documentColumns
  .filter(({ name }) => name !== 'document_id')
  .map(({ name }) => `${name} = excluded.${name}`);

const upsert = `
  ON CONFLICT (document_id) DO UPDATE SET ${assignments.join(', ')}, changed_at = now()
  WHERE ${takesPrecedenceSql('documents')}
  RETURNING encode(document_id, 'hex') AS document_id`;

/**
 * Writes the rows of documents where the result takes precedence over the stored one. Hand-written SQL, one statement
 * per batch: see `insertRows` for the measurement.
 *
 * Locks the row of every document, written or not, until the transaction ends; the results must be in the order of
 * document ids, so that two transactions never wait for each other.
 * @returns the documents whose rows were written
 */
export async function upsertDocuments(
  queryRunner: QueryRunner,
  results: readonly ProcessingResult[],
): Promise<ReadonlySet<DocumentId>> {
  const written = await insertRows(queryRunner, 'documents', documentColumns, results, upsert);
  return new Set(writtenSchema.parse(written).map((row) => row.document_id));
}
