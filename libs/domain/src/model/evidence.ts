import { z } from 'zod';

/** A half-open range of the normalised text, in UTF-16 code units; `page` counts from 1 and is present for PDFs only. */
export const spanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  page: z.int().positive().optional(),
});
export type Span = z.infer<typeof spanSchema>;

/**
 * The evidence of each value: JSON pointer into the letter → span, or spans if the value has several parts. A span contains
 * the words of the value and no others.
 */
export const evidenceSchema = z.record(z.string().startsWith('/'), z.union([spanSchema, z.array(spanSchema).min(1)]));
export type Evidence = z.infer<typeof evidenceSchema>;
