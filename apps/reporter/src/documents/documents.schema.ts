import { documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { nextSchema, pageQueryShape } from '../paging/page.js';
import { documentSchema, endedStateSchema } from './document.schema.js';

const several = <Value extends z.ZodType<string>>(value: Value) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(value).min(1).max(20)).optional();

/** What `GET /v1/documents` is asked. */
export const documentsQuerySchema = z.strictObject({
  state: several(endedStateSchema).describe('How they ended. Repeated, any of the values fits.'),
  reason: several(z.string().regex(/^[a-z_]{1,100}$/)).describe('Code of the reason. Repeated, any of them fits.'),
  ...pageQueryShape,
});
export type DocumentsQuery = z.infer<typeof documentsQuerySchema>;

/** What `GET /v1/documents` answers. */
export const documentsSchema = z
  .strictObject({ documents: z.array(documentSchema), next: nextSchema })
  .meta({ id: 'Documents' });
export type Documents = z.infer<typeof documentsSchema>;

/** The path of a document's routes. */
export const documentPathSchema = z.strictObject({ documentId: documentIdSchema });
export type DocumentPath = z.infer<typeof documentPathSchema>;
