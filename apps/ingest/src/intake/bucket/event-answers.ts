import { z } from 'zod';
import { documentIdSchema } from '#domain/model/primitives.js';
import { problemDetailsSchema } from '#platform/problem/problem-details.js';

/** What became of one object that a notification told of. */
export const objectResultSchema = z
  .strictObject({
    key: z.string().describe('The object’s key, decoded.'),
    status: z
      .enum(['accepted', 'known', 'refused', 'answered', 'gone', 'ignored'])
      .describe(
        '`accepted`, `known`, `refused`: it was taken now, as an upload is. `answered`: this version was taken before. `gone`: it is no longer there. `ignored`: it is not in the inbox bucket.',
      ),
    name: z.string().optional().describe('What the document is called, where it was taken now.'),
    documentId: documentIdSchema.optional(),
    statusUrl: z.url().optional(),
    problem: problemDetailsSchema.optional().describe('Why the document was refused.'),
  })
  .meta({ id: 'ObjectResult' });
export type ObjectResult = z.infer<typeof objectResultSchema>;

/** One result an object, in the notification's order. */
export const bucketEventsResponseSchema = z
  .strictObject({ results: z.array(objectResultSchema) })
  .meta({ id: 'BucketEventsResponse' });
export type BucketEventsResponse = z.infer<typeof bucketEventsResponseSchema>;
