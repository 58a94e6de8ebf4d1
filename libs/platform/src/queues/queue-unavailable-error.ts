import { withTimeout } from '../bounds/with-timeout.js';

/** Redis is unavailable for a queue. Nothing is lost: the same operation can be repeated. */
export class QueueUnavailableError extends Error {
  override readonly name = 'QueueUnavailableError';
  readonly code = 'queue_unavailable';

  constructor(queue: string, detail: string, options?: ErrorOptions) {
    super(`[queue_unavailable] The queue ${queue} is unavailable: ${detail}`, options);
  }
}

/**
 * Waits for an operation on a queue for at most `limitMs` milliseconds.
 * @throws QueueUnavailableError if the operation fails or does not finish in time
 */
export async function withQueueErrors<Result>(
  queue: string,
  operation: string,
  limitMs: number,
  work: Promise<Result>,
): Promise<Result> {
  try {
    return await withTimeout(operation, limitMs, work);
  } catch (error) {
    throw new QueueUnavailableError(queue, error instanceof Error ? error.message : String(error), { cause: error });
  }
}
