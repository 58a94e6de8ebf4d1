import { documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { problemDetailsSchema } from '../problem/problem-details.js';

/** Response of ingest to an upload, which the reporter forwards. */
export const uploadResponseSchema = z
  .strictObject({
    documentId: documentIdSchema.describe('SHA-256 of the document; its id in all requests.'),
    status: z
      .enum(['accepted', 'known'])
      .describe('`accepted`: stored now. `known`: the same bytes were stored before.'),
    statusUrl: z.url().describe('URL of the state of the document.'),
  })
  .meta({ id: 'UploadResponse' });
export type UploadResponse = z.infer<typeof uploadResponseSchema>;

/** Result of one document of a batch. */
export const batchResultSchema = z
  .strictObject({
    name: z.string().describe('Name that was sent with the document.'),
    status: z.enum(['accepted', 'known', 'refused']),
    documentId: documentIdSchema.optional().describe('Not present if the document was refused.'),
    statusUrl: z.url().optional().describe('Not present if the document was refused.'),
    problem: problemDetailsSchema.optional().describe('Why the document was refused.'),
  })
  .meta({ id: 'BatchResult' });
export type BatchResult = z.infer<typeof batchResultSchema>;

/** One result per document, in the order of the batch. */
export const batchResponseSchema = z
  .strictObject({ results: z.array(batchResultSchema) })
  .meta({ id: 'BatchResponse' });
export type BatchResponse = z.infer<typeof batchResponseSchema>;
