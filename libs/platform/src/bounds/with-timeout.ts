/** An operation did not finish within its time limit. */
export class OperationTimeoutError extends Error {
  override readonly name = 'OperationTimeoutError';
  readonly code = 'operation_timeout';

  constructor(operation: string, limitMs: number) {
    super(`[operation_timeout] ${operation} did not finish within ${limitMs} ms.`);
  }
}

/**
 * Waits for `work` for at most `limitMs` milliseconds. The work itself is not cancelled; after the timeout its result is
 * ignored.
 * @throws OperationTimeoutError that names `operation`
 */
export async function withTimeout<Result>(operation: string, limitMs: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new OperationTimeoutError(operation, limitMs));
    }, limitMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
