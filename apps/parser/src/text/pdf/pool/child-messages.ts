import { z } from 'zod';
import { rejectionCodeSchema } from '#domain/errors/rejection.js';

/** What a child is asked: read these bytes within these limits. One PDF at a time. */
export const childRequestSchema = z.strictObject({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  maxPages: z.int().positive(),
  maxCharacters: z.int().positive(),
  /** Bytes, told so that the child can name the bound where it meets it before its watcher does. */
  maxMemoryBytes: z.int().positive(),
});
export type ChildRequest = z.infer<typeof childRequestSchema>;

const lineSchema = z.strictObject({
  text: z.string(),
  page: z.int().positive().nullable(),
  gapBefore: z.number().nonnegative(),
  left: z.number().nullable(),
});

const readingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.strictObject({
      lines: z.array(lineSchema).readonly(),
      pageCount: z.int().positive().nullable(),
      repairs: z.array(z.string()).readonly(),
    }),
  }),
  z.strictObject({
    kind: z.literal('rejected'),
    rejection: z.strictObject({ code: rejectionCodeSchema, detail: z.string() }),
  }),
]);

/** What a child says: once that it is ready, then a reading for each request. */
export const childAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({
    kind: z.literal('reading'),
    reading: readingSchema,
    /** Bytes of resident memory after it. */
    memory: z.number().nonnegative(),
    /** PDFium is in no state to read another: the child is to be replaced. */
    spent: z.boolean(),
  }),
]);
export type ChildAnswer = z.infer<typeof childAnswerSchema>;
