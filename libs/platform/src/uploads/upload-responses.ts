import { documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { problemDetailsSchema } from '../problem/problem-details.js';

/** What ingest answers to one document; the reporter hands it on. */
export const uploadResponseSchema = z
  .strictObject({
    documentId: documentIdSchema.describe('SHA-256 of the document, by which it is known from now on.'),
    status: z.enum(['accepted', 'known']).describe('`accepted`: stored now. `known`: these bytes came before.'),
    statusUrl: z.url().describe('Where the document’s state can be asked for.'),
  })
  .meta({ id: 'UploadResponse' });
export type UploadResponse = z.infer<typeof uploadResponseSchema>;

/** What ingest answers to one document of a batch. */
export const batchResultSchema = z
  .strictObject({
    name: z.string().describe('The name that came with the document.'),
    status: z.enum(['accepted', 'known', 'refused']),
    documentId: documentIdSchema.optional().describe('Absent where the document was refused.'),
    statusUrl: z.url().optional().describe('Absent where the document was refused.'),
    problem: problemDetailsSchema.optional().describe('Why the document was refused.'),
  })
  .meta({ id: 'BatchResult' });
export type BatchResult = z.infer<typeof batchResultSchema>;

/** One result a document, in the order in which they came. */
export const batchResponseSchema = z
  .strictObject({ results: z.array(batchResultSchema) })
  .meta({ id: 'BatchResponse' });
export type BatchResponse = z.infer<typeof batchResponseSchema>;
