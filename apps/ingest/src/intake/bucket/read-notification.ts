import { z } from 'zod';
import { decodeKey } from '#platform/s3/s3-bucket.js';

/** An object that a notification tells of. */
export interface NamedObject {
  readonly bucket: string;
  readonly key: string;
}

/** Envelopes within envelopes: a topic's message that came by way of a queue. */
const deepest = 4;

const createdSchema = z.object({
  eventName: z.string(),
  s3: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
});

const envelopeSchema = z.object({
  /** S3's own notification, or a queue's messages as a function gets them. */
  Records: z.array(z.unknown()).optional(),
  /** A queue's messages as they are received. */
  Messages: z.array(z.unknown()).optional(),
  /** One message of a queue, written in either way. */
  body: z.string().optional(),
  Body: z.string().optional(),
  /** One message of a topic. */
  Message: z.string().optional(),
  /** What S3 sends when a notification is set up. */
  Event: z.literal('s3:TestEvent').optional(),
});

/**
 * Reads an S3 event notification: the objects that it says were created, in its order. It may be wrapped in messages of
 * SQS or SNS. Events of other kinds are passed over. Keys come URL-encoded.
 * @returns null where it is none
 */
export function readNotification(body: unknown, depth = 0): readonly NamedObject[] | null {
  const created = createdSchema.safeParse(body);
  if (created.success) return readEvent(created.data);
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success || depth >= deepest) return null;
  const { Records, Messages, body: lower, Body: upper, Message, Event } = envelope.data;
  if (Event !== undefined) return [];
  const message = lower ?? upper ?? Message;
  const parts = Records ?? Messages ?? (message === undefined ? null : [parseJson(message)]);
  if (parts === null) return null;
  const read = parts.map((part) => readNotification(part, depth + 1));
  const objects = read.filter((part) => part !== null);
  return objects.length < read.length ? null : objects.flat();
}

function readEvent({ eventName, s3 }: z.infer<typeof createdSchema>): readonly NamedObject[] | null {
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
