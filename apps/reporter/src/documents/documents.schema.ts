import { documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { nextSchema, pageQueryShape } from '../paging/page.js';
import { documentSchema, processedStateSchema } from './document.schema.js';

const several = <Value extends z.ZodType<string>>(value: Value) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(value).min(1).max(20)).optional();

const filterShape = {
  state: several(processedStateSchema).describe('How they ended. Repeated, any of the values fits.'),
  reason: several(z.string().regex(/^[a-z_]{1,100}$/)).describe('Code of the reason. Repeated, any of them fits.'),
};

/** What `GET /v1/documents` is asked. */
export const documentsQuerySchema = z.strictObject({ ...filterShape, ...pageQueryShape });
export type DocumentsQuery = z.infer<typeof documentsQuerySchema>;

/** Documents that one archive holds at most. */
export const maxArchived = 1_000;

/** What `GET /v1/documents/archive` is asked. */
export const archiveQuerySchema = z.strictObject(filterShape).transform(({ state, reason }) => ({ state, reason }));
export type ArchiveQuery = z.infer<typeof archiveQuerySchema>;

/** What `GET /v1/documents` answers. */
export const documentsSchema = z
  .strictObject({ documents: z.array(documentSchema), next: nextSchema })
  .meta({ id: 'Documents' });
export type Documents = z.infer<typeof documentsSchema>;

/** The path of a document's routes. */
export const documentPathSchema = z.strictObject({ documentId: documentIdSchema });
export type DocumentPath = z.infer<typeof documentPathSchema>;

/** What `GET /v1/documents/{documentId}/content` is asked. */
export const contentQuerySchema = z.strictObject({
  as: z
    .enum(['file', 'page'])
    .default('file')
    .describe('`file` to keep it; `page` to have the browser show it: PDFs alone, and in a page of this origin alone.'),
});
export type ContentQuery = z.infer<typeof contentQuerySchema>;
