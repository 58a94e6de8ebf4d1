import { documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { nextSchema, pageQueryShape } from '../paging/page.js';

/** Text of a reader: trimmed, without the one character that Postgres cannot hold. */
function words(most: number) {
  return z
    .string()
    .trim()
    .max(most)
    .refine((value) => !value.includes('\0'), 'a note holds no NUL character');
}

const pointerSchema = z
  .string()
  .max(200)
  .regex(/^(?:\/[\w-]{1,60}){0,8}$/, 'a JSON pointer into the letter, such as `/determinations/0/outcome`')
  .describe('JSON pointer of the field, as `evidence` names it; empty for the letter as a whole.');

/** What `POST /v1/misreads` is sent. */
export const misreadReportSchema = z
  .strictObject({
    documentId: documentIdSchema,
    pointer: pointerSchema,
    shown: words(2_000).optional().describe('The value as it was shown.'),
    wrong: words(2_000).min(1).describe('What is wrong with it.'),
    expected: words(2_000).optional().describe('What it should be.'),
    contact: words(200).optional().describe('How the reader can be reached. Kept with the note; no answer holds it.'),
  })
  .meta({ id: 'MisreadReport' });
export type MisreadReport = z.infer<typeof misreadReportSchema>;

/** A note as it is kept, without how its reader can be reached. */
export const misreadSchema = z
  .strictObject({
    misreadId: z.string().regex(/^\d{1,19}$/),
    documentId: documentIdSchema,
    pointer: z.string(),
    revision: z.int().positive().describe('The revision of the parser that had read the letter then.'),
    shown: z.string().nullable(),
    wrong: z.string(),
    expected: z.string().nullable(),
    contactGiven: z.boolean(),
    reportedAt: instantSchema,
  })
  .meta({ id: 'Misread' });
export type Misread = z.infer<typeof misreadSchema>;

/** Where a page of notes ended. */
export const misreadPositionSchema = z.tuple([misreadSchema.shape.misreadId]);

/** What `GET /v1/misreads` is asked. */
export const misreadsQuerySchema = z.strictObject({
  documentId: documentIdSchema.optional().describe('Only those on this document.'),
  ...pageQueryShape,
});
export type MisreadsQuery = z.infer<typeof misreadsQuerySchema>;

/** What `GET /v1/misreads` answers. */
export const misreadsSchema = z
  .strictObject({ misreads: z.array(misreadSchema), next: nextSchema })
  .meta({ id: 'Misreads' });
export type Misreads = z.infer<typeof misreadsSchema>;
