import { z } from 'zod';
import { decodeKey } from '#platform/s3/s3-bucket.js';

/** An object named by a notification. */
export interface NotifiedObject {
  readonly bucket: string;
  readonly key: string;
}

/** Maximum nesting of messages, for example of an SNS message in an SQS message. */
const maxDepth = 4;

const createdSchema = z.object({
  eventName: z.string(),
  s3: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
});

const envelopeSchema = z.object({
  /** The notification of S3, or SQS messages as a Lambda function receives them. */
  Records: z.array(z.unknown()).optional(),
  /** SQS messages as `ReceiveMessage` returns them. */
  Messages: z.array(z.unknown()).optional(),
  /** One SQS message; both spellings occur. */
  body: z.string().optional(),
  Body: z.string().optional(),
  /** One SNS message. */
  Message: z.string().optional(),
  /** The test event that S3 sends when a notification is configured. */
  Event: z.literal('s3:TestEvent').optional(),
});

/**
 * Reads an S3 event notification, which may be wrapped in SQS or SNS messages, and returns the created objects in its
 * order. Events of other types are skipped. Keys are URL-decoded.
 * @returns null if the body is not a notification
 */
export function readNotification(body: unknown, depth = 0): readonly NotifiedObject[] | null {
  const created = createdSchema.safeParse(body);
  if (created.success) return readEvent(created.data);
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success || depth >= maxDepth) return null;
  const { Records, Messages, body: lower, Body: upper, Message, Event } = envelope.data;
  if (Event !== undefined) return [];
  const message = lower ?? upper ?? Message;
  const parts = Records ?? Messages ?? (message === undefined ? null : [parseJson(message)]);
  if (parts === null) return null;
  const read = parts.map((part) => readNotification(part, depth + 1));
  const objects = read.filter((part) => part !== null);
  return objects.length < read.length ? null : objects.flat();
}

function readEvent({ eventName, s3 }: z.infer<typeof createdSchema>): readonly NotifiedObject[] | null {
  if (!/^(s3:)?ObjectCreated:/.test(eventName)) return [];
  try {
    return [{ bucket: s3.bucket.name, key: decodeKey(s3.object.key) }];
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
