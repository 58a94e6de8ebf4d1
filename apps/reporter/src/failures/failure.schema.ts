import { documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { eventsPerJob } from '#domain/pipeline.js';
import { z } from 'zod';
import { nextSchema, pageQueryShape } from '../paging/page.js';

/** Most lines of a stack in an answer. */
export const maxCodeLocations = 20;

/** Something that did not end as it should, and can be tried again. */
export const failureSchema = z
  .strictObject({
    failureId: z.string().describe('By which it is retried.'),
    kind: z
      .enum(['document', 'dead-letter'])
      .describe('`document`: every attempt to read it failed. `dead-letter`: a job that its worker could not take.'),
    queue: z.string().nullable().describe('Where a dead letter lies.'),
    documentIds: z.array(documentIdSchema).max(eventsPerJob),
    events: z
      .array(z.strictObject({ id: z.string(), type: z.string() }))
      .max(eventsPerJob)
      .describe('The events that it is about, as far as they can be read.'),
    code: z.string().describe('Stable code of the reason; docs/errors.md says more.'),
    detail: z.string(),
    stack: z.array(z.string()).max(maxCodeLocations).describe('Where in the code it failed last, innermost first.'),
    attempts: z.int().nonnegative(),
    failedAt: instantSchema,
  })
  .meta({ id: 'Failure' });
export type Failure = z.infer<typeof failureSchema>;

/** What `GET /v1/failures` is asked and answers. */
export const failuresQuerySchema = z.strictObject(pageQueryShape);
export type FailuresQuery = z.infer<typeof failuresQuerySchema>;
export const failuresSchema = z
  .strictObject({ failures: z.array(failureSchema), next: nextSchema })
  .meta({ id: 'Failures' });
export type Failures = z.infer<typeof failuresSchema>;

/** The path of one failure: a document's id, or a queue and a job's id. */
export const failurePathSchema = z.strictObject({
  failureId: z.union([documentIdSchema, z.string().regex(/^[a-z-]{1,50}:[A-Za-z0-9-]{1,200}$/)]),
});
export type FailurePath = z.infer<typeof failurePathSchema>;

/** What `POST /v1/failures/retry` is asked. */
export const retryQuerySchema = z.strictObject({
  state: z
    .enum(['failed', 'rejected'])
    .default('failed')
    .describe('`failed`: documents and dead letters. `rejected`: documents, which a newer parser may understand.'),
});
export type RetryQuery = z.infer<typeof retryQuerySchema>;
export type RetriedState = RetryQuery['state'];

/** What a retry answers. */
export const retriedSchema = z
  .strictObject({ retried: z.int().nonnegative().describe('Failures that are on their way again.') })
  .meta({ id: 'Retried' });
export type Retried = z.infer<typeof retriedSchema>;
