import { type Readable } from 'node:stream';
import { ProblemError } from '#platform/problem/problem-error.js';

/**
 * A sender that is cut off in the middle of its body often never sees the answer. So what is too much is read to its
 * end and thrown away, up to this many bytes.
 */
const mostDiscarded = 200_000_000;

/**
 * Reads a body whole; null where it has more bytes than `limit`, and nothing of it is kept then.
 * @throws ProblemError `invalid_request` where the sender gave up
 */
export async function readBody(body: Readable, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit + mostDiscarded) break;
    }
  } catch (error) {
    throw new ProblemError('invalid_request', 'The request ended before its body was complete.', { cause: error });
  }
  return size > limit ? null : Buffer.concat(chunks, size);
}

/** Reads the rest of a body and throws it away, within bounds, so that the sender can read the answer. */
export async function discardRest(body: Readable): Promise<void> {
  if (body.destroyed || body.readableEnded) return;
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostDiscarded) break;
    }
  } catch {
    // The sender is gone, and nobody waits for the answer.
  }
}
