import { Queue } from 'bullmq';
import { type Redis } from 'ioredis';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sendEvents, splitJob } from './event-sender.js';
import { QueueUnavailableError } from './queue-unavailable-error.js';
import { connectProducer } from './redis-connection.js';

let redis: Redis;
let queue: Queue;
beforeEach(() => {
  // Nothing listens on port 1.
  redis = connectProducer('redis://127.0.0.1:1', () => undefined);
  queue = new Queue('raw-documents', { connection: redis, skipVersionCheck: true });
  queue.on('error', () => undefined);
});
afterEach(() => {
  redis.disconnect();
});

const event = {
  type: 'document.received',
  subject: 'a'.repeat(64),
  data: { documentId: 'a'.repeat(64), receivedAt: '2016-05-01T00:00:00.000Z' },
} as never;

it.each<[string, () => Promise<void>]>([
  ['events', () => sendEvents('rawDocuments', queue, [event])],
  ['events of a split job', () => splitJob('rawDocuments', queue, { id: '1', timestamp: 0, priority: 0 }, [{}])],
])('rejects %s while Redis is unavailable', async (_, send) => {
  const error: unknown = await send().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(QueueUnavailableError);
  expect(error).toMatchObject({
    code: 'queue_unavailable',
    message: expect.stringMatching(
      /^\[queue_unavailable\] The queue raw-documents is unavailable: the status of the Redis connection is "\w+"\.$/,
    ) as string,
  });
});

it('adds nothing for no events, without Redis', async () => {
  await expect(sendEvents('rawDocuments', queue, [])).resolves.toBeUndefined();
});
