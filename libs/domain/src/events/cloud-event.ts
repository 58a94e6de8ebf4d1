import { z } from 'zod';
import { documentIdSchema, instantSchema } from '../model/primitives.js';

/**
 * The retry policy of an event's consumer. The delay doubles with every attempt, with jitter; the number of attempts
 * bounds it.
 */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstDelayMs: number;
}

/** The contract of one event: type, version, data, retry policy and a sample. */
export interface EventContract<Type extends string, Data extends z.ZodType> {
  readonly type: Type;
  /** Incremented with every incompatible change of the data; older versions stay readable. */
  readonly version: number;
  /** The process that sends it, as a CloudEvents `source`. */
  readonly source: string;
  readonly data: Data;
  readonly retry: RetryPolicy;
  readonly sample: z.input<Data>;
}

/** The CloudEvents 1.0 attributes that every event of the pipeline carries. */
export const cloudEventAttributesSchema = z.strictObject({
  specversion: z.literal('1.0'),
  /** Deterministic: the same fact, sent twice, has the same id. */
  id: z.string().min(1).max(200),
  source: z.string().startsWith('/rationale/'),
  type: z.string(),
  /** The document that the event is about. */
  subject: documentIdSchema,
  time: instantSchema,
  datacontenttype: z.literal('application/json'),
  /** Extension attribute: the version of the data. */
  dataversion: z.int().positive(),
});
export type CloudEventAttributes = z.infer<typeof cloudEventAttributesSchema>;

/** An event with its data, as contained in a job. */
export interface CloudEvent<Type extends string, Data> extends CloudEventAttributes {
  readonly type: Type;
  readonly data: Data;
}

/** Declares an event; the compiler checks the sample against the schema. */
export function defineEvent<Type extends string, Data extends z.ZodType>(
  contract: EventContract<Type, Data>,
): EventContract<Type, Data> {
  return contract;
}
