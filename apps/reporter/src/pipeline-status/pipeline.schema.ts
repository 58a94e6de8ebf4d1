import { layoutSchema } from '#domain/model/letter.js';
import { calendarDateSchema, documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { processedStateSchema } from '../documents/document.schema.js';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { standingSchema } from '#domain/model/standing.js';

/** Most of the letters that came last, and most reasons, in one answer. */
export const maxLastLetters = 20;
export const maxReasons = 200;

const countSchema = z.int().nonnegative();

const queueSchema = z
  .strictObject({
    name: z.string(),
    producer: z.string().describe('The service that puts jobs there.'),
    consumer: z.string().describe('The service that takes them.'),
    jobs: z
      .strictObject({
        waiting: countSchema,
        active: countSchema.describe('Being worked on.'),
        delayed: countSchema.describe('To be tried again later.'),
        failed: countSchema.describe('Dead letters: no retry can help them.'),
      })
      .nullable()
      .describe('Null while Redis does not answer. A job carries up to 50 documents.'),
    workers: countSchema.nullable().describe('Processes that take its jobs now; null where Redis does not tell.'),
    oldestWaitingSince: instantSchema
      .nullable()
      .describe('When the job that has waited longest was made; null where none waits, or Redis does not tell.'),
  })
  .meta({ id: 'QueueStatus' });
export type QueueStatus = z.infer<typeof queueSchema>;

export const lastLetterSchema = z
  .strictObject({
    letterId: documentIdSchema,
    name: z.string().describe("The document's name."),
    caseNumber: z.string().nullable(),
    decisionDate: calendarDateSchema.nullable(),
    layout: layoutSchema,
    standing: standingSchema,
    caseOutcome: caseOutcomeSchema,
    upheld: countSchema,
    overturned: countSchema,
    changedAt: instantSchema.describe('When it was taken in.'),
  })
  .meta({ id: 'LastLetter' });

/** What `GET /v1/pipeline` answers. */
export const pipelineSchema = z
  .strictObject({
    queues: z.array(queueSchema),
    documents: z
      .strictObject({ parsed: countSchema, rejected: countSchema, failed: countSchema, removed: countSchema })
      .describe('Documents that ended, by how.'),
    reasons: z
      .array(z.strictObject({ state: processedStateSchema, code: z.string(), documents: countSchema }))
      .max(maxReasons)
      .describe('Why documents were rejected or failed, the most frequent first.'),
    lastLetters: z.array(lastLetterSchema).max(maxLastLetters).describe('The letters that came last, newest first.'),
    dataVersion: z.int().nonnegative(),
  })
  .meta({ id: 'Pipeline' });
export type Pipeline = z.infer<typeof pipelineSchema>;
