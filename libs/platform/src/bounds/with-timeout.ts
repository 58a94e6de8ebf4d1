/** Something did not answer in the time that it was given. */
export class OperationTimeoutError extends Error {
  override readonly name = 'TooSlowError';
  readonly code = 'too_slow';

  constructor(what: string, limit: number) {
    super(`[too_slow] ${what} took longer than ${limit} ms.`);
  }
}

/**
 * Waits for `work`, but no longer than `limit` milliseconds. The work itself goes on; what becomes of it is ignored.
 * @throws TooSlowError naming `what` when the time is over
 */
export async function withTimeout<Result>(what: string, limit: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new OperationTimeoutError(what, limit));
    }, limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
