/** Redis did not accept jobs. The same events can be sent again. */
export class QueueUnavailableError extends Error {
  override readonly name = 'QueueUnavailableError';
  readonly code = 'queue_unavailable';

  constructor(queue: string, detail: string, options?: ErrorOptions) {
    super(`[queue_unavailable] Cannot add jobs to the queue ${queue}: ${detail}`, options);
  }
}
