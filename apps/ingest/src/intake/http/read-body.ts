import { type Readable } from 'node:stream';
import { ProblemError } from '#platform/problem/problem-error.js';

/**
 * A client whose connection is closed in the middle of its body often does not receive the response. Therefore the rest
 * of a body that is too large is read and discarded, up to this number of bytes.
 */
const maxDiscardedBytes = 200_000_000;

const mediaTypeAliases: Readonly<Record<string, string>> = {
  'application/ndjson': 'application/x-ndjson',
  'application/jsonl': 'application/x-ndjson',
  'application/x-jsonlines': 'application/x-ndjson',
};

/** Returns the media type of a `Content-Type` header in lower case, without parameters and aliases; '' without one. */
export function declaredMediaType(header: string | undefined): string {
  const mediaType = (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return mediaTypeAliases[mediaType] ?? mediaType;
}

/**
 * Reads a body. Returns null if it has more bytes than `limit`; then none of them are kept.
 * @throws ProblemError `invalid_request` if the client closed the connection
 */
export async function readBody(body: Readable, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit + maxDiscardedBytes) break;
    }
  } catch (error) {
    throw new ProblemError('invalid_request', 'The request ended before its body was complete.', { cause: error });
  }
  return size > limit ? null : Buffer.concat(chunks, size);
}

/** Reads and discards the rest of a body, up to 200 MB, so that the client can receive the response. */
export async function discardRest(body: Readable): Promise<void> {
  if (body.destroyed || body.readableEnded) return;
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxDiscardedBytes) break;
    }
  } catch {
    // The client closed the connection and does not wait for the response.
  }
}
