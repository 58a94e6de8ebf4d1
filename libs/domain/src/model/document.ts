import { z } from 'zod';
import { documentIdSchema, instantSchema } from './primitives.js';

/** The media types that the door takes. Text may be in any encoding that `decode` knows. */
export const mediaTypeSchema = z.enum(['text/plain', 'application/pdf']);
export type MediaType = z.infer<typeof mediaTypeSchema>;

/** Where a document came in. */
export const documentSourceSchema = z.enum(['http', 'folder', 'bucket']);
export type DocumentSource = z.infer<typeof documentSourceSchema>;

/** What the raw store keeps beside a document's bytes, written once, when the bytes first arrive. */
export const documentRecordSchema = z.strictObject({
  documentId: documentIdSchema,
  /** The name that the sender gave, never used as a path. */
  name: z.string().min(1).max(512),
  source: documentSourceSchema,
  mediaType: mediaTypeSchema,
  /** Bytes. */
  size: z.int().nonnegative(),
  receivedAt: instantSchema,
  /** The request or folder scan that brought it; null for a document sent alone. */
  batch: z.string().max(128).nullable(),
});
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

/** A document's state as people see it. `accepted` means stored, and not yet ended. */
export const documentStateSchema = z.enum(['accepted', 'parsed', 'rejected', 'failed', 'removed']);
