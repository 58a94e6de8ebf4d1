import { z } from 'zod';

/** A half-open range of the letter's normalised text, in UTF-16 code units; `page` counts from 1 and is given for PDFs. */
export const spanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  page: z.int().positive().optional(),
});
export type Span = z.infer<typeof spanSchema>;

/**
 * Where each value was read: JSON pointer into the letter → span, or spans where page furniture interrupts the value.
 * The words in the span are the words of the value.
 */
export const evidenceSchema = z.record(z.string().startsWith('/'), z.union([spanSchema, z.array(spanSchema).min(1)]));
export type Evidence = z.infer<typeof evidenceSchema>;
