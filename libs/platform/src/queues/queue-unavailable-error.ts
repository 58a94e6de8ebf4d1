/** Redis did not take what was sent; nothing is lost by sending it again. */
export class QueueUnavailableError extends Error {
  override readonly name = 'QueueUnavailableError';
  readonly code = 'queue_unavailable';

  constructor(queue: string, detail: string, options?: ErrorOptions) {
    super(`[queue_unavailable] The queue ${queue} took nothing: ${detail}`, options);
  }
}
