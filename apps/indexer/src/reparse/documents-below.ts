import { type DataSource } from 'typeorm';
import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';

const rowsSchema = z.array(z.object({ documentId: documentIdSchema }));

/** Documents after one (from the first, where null) that ended at a revision below the given one, in order of id. */
export async function documentsBelow(
  dataSource: DataSource,
  revision: number,
  after: DocumentId | null,
  most: number,
): Promise<readonly DocumentId[]> {
  const rows: unknown = await dataSource.query(
    `SELECT encode(document_id, 'hex') AS "documentId" FROM documents
     WHERE revision < $1 AND document_id > decode($2, 'hex') ORDER BY document_id LIMIT $3`,
    [revision, after ?? '', most],
  );
  return rowsSchema.parse(rows).map(({ documentId }) => documentId);
}
