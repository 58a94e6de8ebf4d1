import { z } from 'zod';
import { documentIdSchema, instantSchema } from '../model/primitives.js';

/**
 * The retry policy of an event's consumer. Delays are milliseconds and double with every attempt, with jitter: the number
 * of attempts bounds them.
 */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstDelayMs: number;
}

/** Everything that is agreed about one event: its name, version, data, retry policy and a sample. */
export interface EventContract<Type extends string, Data extends z.ZodType> {
  readonly type: Type;
  /** Grows by one with every incompatible change of the data; an older version stays readable. */
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
  /** Deterministic: the same fact, told twice, has the same id. */
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

/** An event with its data, as it stands in a job. */
export interface CloudEvent<Type extends string, Data> extends CloudEventAttributes {
  readonly type: Type;
  readonly data: Data;
}

/** Declares an event; checks at compile time that the sample fits the schema. */
export function defineEvent<Type extends string, Data extends z.ZodType>(
  contract: EventContract<Type, Data>,
): EventContract<Type, Data> {
  return contract;
}
