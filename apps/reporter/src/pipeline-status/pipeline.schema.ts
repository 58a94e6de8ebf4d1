import { layoutSchema } from '#domain/model/letter.js';
import { calendarDateSchema, documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { processedStateSchema } from '../documents/document.schema.js';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { standingSchema } from '#domain/model/standing.js';

/** Maximum number of last letters, and of reasons, in one response. */
export const maxLastLetters = 20;
export const maxReasons = 200;

const countSchema = z.int().nonnegative();

const queueSchema = z
  .strictObject({
    name: z.string(),
    producer: z.string().describe('The service that adds jobs.'),
    consumer: z.string().describe('The service that processes them.'),
    jobs: z
      .strictObject({
        waiting: countSchema,
        active: countSchema.describe('In progress.'),
        delayed: countSchema.describe('Will be retried later.'),
        failed: countSchema.describe('Dead letters, which are not retried automatically.'),
      })
      .nullable()
      .describe('Null while Redis does not respond. A job carries up to 50 documents.'),
    workers: countSchema.nullable().describe('Number of connected workers; null while Redis does not respond.'),
    oldestWaitingSince: instantSchema
      .nullable()
      .describe('When the oldest waiting job was created; null if none waits or Redis does not respond.'),
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
    changedAt: instantSchema.describe('When it was indexed.'),
  })
  .meta({ id: 'LastLetter' });

/** The response of `GET /v1/pipeline`. */
export const pipelineSchema = z
  .strictObject({
    queues: z.array(queueSchema),
    documents: z
      .strictObject({ parsed: countSchema, rejected: countSchema, failed: countSchema, removed: countSchema })
      .describe('Number of processed documents by state.'),
    reasons: z
      .array(z.strictObject({ state: processedStateSchema, code: z.string(), documents: countSchema }))
      .max(maxReasons)
      .describe('Reasons for which documents were rejected or failed, the most frequent first.'),
    lastLetters: z
      .array(lastLetterSchema)
      .max(maxLastLetters)
      .describe('The letters that were indexed last, newest first.'),
    dataVersion: z.int().nonnegative(),
  })
  .meta({ id: 'Pipeline' });
export type Pipeline = z.infer<typeof pipelineSchema>;
