import { documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { nextSchema, pageQueryShape } from '../paging/page.js';

/** Text of a reader: trimmed, without NUL, which Postgres cannot store. */
function words(maxLength: number) {
  return z
    .string()
    .trim()
    .max(maxLength)
    .refine((value) => !value.includes('\0'), 'NUL characters are not allowed');
}

const pointerSchema = z
  .string()
  .max(200)
  .regex(/^(?:\/[\w-]{1,60}){0,8}$/, 'a JSON pointer into the letter, such as `/determinations/0/outcome`')
  .describe('JSON pointer of the field, as `evidence` names it; empty for the letter as a whole.');

/** The body of `POST /v1/misreads`. */
export const misreadReportSchema = z
  .strictObject({
    documentId: documentIdSchema,
    pointer: pointerSchema,
    shown: words(2_000).optional().describe('The value as it was displayed.'),
    wrong: words(2_000).min(1).describe('What is wrong with it.'),
    expected: words(2_000).optional().describe('What it should be.'),
    contact: words(200).optional().describe('How the reader can be contacted. Stored, and never returned.'),
  })
  .meta({ id: 'MisreadReport' });
export type MisreadReport = z.infer<typeof misreadReportSchema>;

/** A stored misread, without the contact of its reader. */
export const misreadSchema = z
  .strictObject({
    misreadId: z.string().regex(/^\d{1,19}$/),
    documentId: documentIdSchema,
    pointer: z.string(),
    revision: z.int().positive().describe('The revision of the parser that had parsed the letter.'),
    shown: z.string().nullable(),
    wrong: z.string(),
    expected: z.string().nullable(),
    contactGiven: z.boolean(),
    reportedAt: instantSchema,
  })
  .meta({ id: 'Misread' });
export type Misread = z.infer<typeof misreadSchema>;

/** The position after which a page continues. */
export const misreadPositionSchema = z.tuple([misreadSchema.shape.misreadId]);

/** The query of `GET /v1/misreads`. */
export const misreadsQuerySchema = z.strictObject({
  documentId: documentIdSchema.optional().describe('Only misreads of this document.'),
  ...pageQueryShape,
});
export type MisreadsQuery = z.infer<typeof misreadsQuerySchema>;

/** The response of `GET /v1/misreads`. */
export const misreadsSchema = z
  .strictObject({ misreads: z.array(misreadSchema), next: nextSchema })
  .meta({ id: 'Misreads' });
export type Misreads = z.infer<typeof misreadsSchema>;
