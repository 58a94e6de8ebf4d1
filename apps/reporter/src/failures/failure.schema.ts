import { documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { eventsPerJob } from '#domain/pipeline.js';
import { z } from 'zod';
import { nextSchema, pageQueryShape } from '../paging/page.js';

/** Maximum number of code locations in a response. */
export const maxCodeLocations = 20;

/** A document or job that failed and can be retried. */
export const failureSchema = z
  .strictObject({
    failureId: z.string().describe('The id by which it is retried.'),
    kind: z
      .enum(['document', 'dead-letter'])
      .describe(
        '`document`: every attempt to parse it failed. `dead-letter`: a job that its worker could not process.',
      ),
    queue: z.string().nullable().describe('The queue of a dead letter.'),
    documentIds: z.array(documentIdSchema).max(eventsPerJob),
    events: z
      .array(z.strictObject({ id: z.string(), type: z.string() }))
      .max(eventsPerJob)
      .describe('The events of the job, as far as they are valid.'),
    code: z.string().describe('Stable code of the reason, described in docs/errors.md.'),
    detail: z.string(),
    stack: z.array(z.string()).max(maxCodeLocations).describe('Code locations of the last failure, innermost first.'),
    attempts: z.int().nonnegative(),
    failedAt: instantSchema,
  })
  .meta({ id: 'Failure' });
export type Failure = z.infer<typeof failureSchema>;

/** The query and the response of `GET /v1/failures`. */
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

/** The query of `POST /v1/failures/retry`. */
export const retryQuerySchema = z.strictObject({
  state: z
    .enum(['failed', 'rejected'])
    .default('failed')
    .describe('`failed`: documents and dead letters. `rejected`: documents, which a newer parser may parse.'),
});
export type RetryQuery = z.infer<typeof retryQuerySchema>;
export type RetriedState = RetryQuery['state'];

/** The response of a retry. */
export const retriedSchema = z
  .strictObject({ retried: z.int().nonnegative().describe('Number of failures that were enqueued again.') })
  .meta({ id: 'Retried' });
export type Retried = z.infer<typeof retriedSchema>;
