import { z } from 'zod';
import { documentIdSchema, instantSchema } from './primitives.js';

/** The media types that ingest accepts. Text may have any encoding that `decodeBytes` supports. */
export const mediaTypeSchema = z.enum(['text/plain', 'application/pdf']);
export type MediaType = z.infer<typeof mediaTypeSchema>;

/** The intake source of a document. */
export const documentSourceSchema = z.enum(['http', 'folder', 'bucket']);
export type DocumentSource = z.infer<typeof documentSourceSchema>;

/** The metadata that the raw store keeps beside a document's bytes. Written once, when the bytes are first accepted. */
export const documentRecordSchema = z.strictObject({
  documentId: documentIdSchema,
  /** The name given by the sender; never used as a path. */
  name: z.string().min(1).max(512),
  source: documentSourceSchema,
  mediaType: mediaTypeSchema,
  /** Bytes. */
  size: z.int().nonnegative(),
  receivedAt: instantSchema,
  /** The request or folder scan that the document was received in; null for a document sent alone. */
  batch: z.string().max(128).nullable(),
});
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

/** The state of a document. `accepted`: stored and not processed yet. */
export const documentStateSchema = z.enum(['accepted', 'parsed', 'rejected', 'failed', 'removed']);
