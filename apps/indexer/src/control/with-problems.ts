import { QueryFailedError } from 'typeorm';
import { classifyDatabaseError } from '#database/classify-database-error.js';
import { OperationTimeoutError } from '#platform/bounds/with-timeout.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { QueueUnavailableError } from '#platform/queues/queue-unavailable-error.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { decide } from '../index/database-decision.js';

const retryAfterSeconds = 5;

/** Runs the work of a request; throws faults of raw store, queue and database as problems. */
export async function withProblems<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error);
  }
}

/** Returns the problem that a fault of raw store, queue or database is answered with; any other error as it is. */
export function problemOf(error: unknown): unknown {
  if (error instanceof ProblemError) return error;
  const more = { retryAfterSeconds, cause: error };
  if (error instanceof RawStoreError) return new ProblemError('raw_store_unavailable', error.message, more);
  if (error instanceof QueueUnavailableError || error instanceof OperationTimeoutError) {
    return new ProblemError('queue_unavailable', error.message, more);
  }
  const { code, decision, detail } = decide(classifyDatabaseError(error));
  const isDatabase = error instanceof QueryFailedError || decision === 'postpone';
  return isDatabase ? new ProblemError('database_unavailable', `[${code}] ${detail}`, more) : error;
}
