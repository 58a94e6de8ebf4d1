import { z } from 'zod';

/** What may be said beside a single document. */
export const documentQuerySchema = z.strictObject({
  name: z
    .string()
    .max(1_000)
    .optional()
    .describe('What the document is called. Else the file name of Content-Disposition, else `unnamed`.'),
});

/** One line of a batch sent as NDJSON. */
export const batchLineSchema = z
  .strictObject({
    name: z.string().max(1_000).describe('What the document is called.'),
    text: z.string().describe('The document itself, as text.'),
  })
  .meta({ id: 'BatchLine' });
