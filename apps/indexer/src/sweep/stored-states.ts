import { type DataSource } from 'typeorm';
import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';

const rowsSchema = z.array(z.object({ documentId: documentIdSchema, removed: z.boolean() }));

/** Which of some documents the database knows, and whether they were removed. */
export async function storedStates(
  dataSource: DataSource,
  documentIds: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, 'ended' | 'removed'>> {
  const rows: unknown = await dataSource.query(
    `SELECT encode(document_id, 'hex') AS "documentId", state = 'removed' AS removed
     FROM documents WHERE document_id = ANY ($1::bytea[])`,
    [documentIds.map((id) => Buffer.from(id, 'hex'))],
  );
  return new Map(rowsSchema.parse(rows).map(({ documentId, removed }) => [documentId, removed ? 'removed' : 'ended']));
}
