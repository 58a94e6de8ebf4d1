import { documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { nextSchema, pageQueryShape } from '../paging/page.js';
import { documentSchema, processedStateSchema } from './document.schema.js';

const anyOf = <Value extends z.ZodType<string>>(value: Value) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(value).min(1).max(20)).optional();

const filterShape = {
  state: anyOf(processedStateSchema).describe('State. If repeated, any of the values matches.'),
  reason: anyOf(z.string().regex(/^[a-z_]{1,100}$/)).describe(
    'Code of the reason. If repeated, any of the values matches.',
  ),
};

/** The query of `GET /v1/documents`. */
export const documentsQuerySchema = z.strictObject({ ...filterShape, ...pageQueryShape });
export type DocumentsQuery = z.infer<typeof documentsQuerySchema>;

/** Maximum number of documents in one archive. */
export const maxArchived = 1_000;

/** The query of `GET /v1/documents/archive`. */
export const archiveQuerySchema = z.strictObject(filterShape).transform(({ state, reason }) => ({ state, reason }));
export type ArchiveQuery = z.infer<typeof archiveQuerySchema>;

/** The response of `GET /v1/documents`. */
export const documentsSchema = z
  .strictObject({ documents: z.array(documentSchema), next: nextSchema })
  .meta({ id: 'Documents' });
export type Documents = z.infer<typeof documentsSchema>;

/** The path of a document's routes. */
export const documentPathSchema = z.strictObject({ documentId: documentIdSchema });
export type DocumentPath = z.infer<typeof documentPathSchema>;

/** The query of `GET /v1/documents/{documentId}/content`. */
export const contentQuerySchema = z.strictObject({
  as: z
    .enum(['file', 'page'])
    .default('file')
    .describe('`file`: as an attachment; `page`: inline, for PDFs only and in pages of this origin only.'),
});
export type ContentQuery = z.infer<typeof contentQuerySchema>;
