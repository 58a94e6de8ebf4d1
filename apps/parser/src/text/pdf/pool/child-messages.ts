import { z } from 'zod';
import { rejectionCodeSchema } from '#domain/errors/rejection.js';

/** The request to a child process: read these bytes within these limits. One PDF at a time. */
export const childRequestSchema = z.strictObject({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  maxPages: z.int().positive(),
  maxCharacters: z.int().positive(),
  /** Lets the child report the limit if it reaches it before its parent notices. */
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

/** The messages of a child process: `ready` once, then one `reading` per request. */
export const childAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({
    kind: z.literal('reading'),
    reading: readingSchema,
    /** Resident memory after the reading, in bytes. */
    memory: z.number().nonnegative(),
    /** PDFium cannot read another PDF: the child process must be replaced. */
    spent: z.boolean(),
  }),
]);
export type ChildAnswer = z.infer<typeof childAnswerSchema>;
