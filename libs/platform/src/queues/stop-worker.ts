import { type Worker } from 'bullmq';
import { OperationTimeoutError, withTimeout } from '../bounds/with-timeout.js';

/** Milliseconds between two checks of the Redis connection. */
const checkIntervalMs = 200;

/** Milliseconds within which a lost connection is closed: more than the delay between two reconnects. */
const maxCloseMs = 3_000;

/** The Redis connections of a worker and its service. */
export interface WorkerConnections {
  /** Whether the producer connection of the service is established. */
  readonly redis: { readonly ready: boolean };
  /** Its signal was passed to `workerConnection`. */
  readonly stop: AbortController;
}

/**
 * Stops a worker: it starts no further jobs and finishes those in progress. If Redis is or becomes unavailable, or the
 * jobs take longer than `maxMs` milliseconds, its connections are closed and the jobs are left to another worker: no job
 * can be completed without Redis, and BullMQ alone would wait until Redis is available again.
 * @returns whether the jobs in progress were finished
 */
export async function stopWorker(worker: Worker, { redis, stop }: WorkerConnections, maxMs: number): Promise<boolean> {
  const closed = worker.close(!redis.ready).then(() => redis.ready);
  const lost = redisLost(redis);
  const finished = await nullAfterTimeout('Finishing the jobs', maxMs, Promise.race([closed, lost.promise]));
  lost.stopChecking();
  stop.abort();
  if (finished === null && redis.ready) await nullAfterTimeout('Disconnecting', maxCloseMs, worker.disconnect());
  await nullAfterTimeout('Closing without Redis', maxCloseMs, closed);
  return finished === true;
}

/** Resolves to null after the timeout. */
async function nullAfterTimeout<Result>(
  operation: string,
  limitMs: number,
  work: Promise<Result>,
): Promise<Result | null> {
  try {
    return await withTimeout(operation, limitMs, work);
  } catch (error) {
    if (error instanceof OperationTimeoutError) return null;
    throw error;
  }
}

/** Returns a promise that resolves to null once Redis is unavailable. */
function redisLost(redis: WorkerConnections['redis']): {
  readonly promise: Promise<null>;
  readonly stopChecking: () => void;
} {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<null>((resolve) => {
    timer = setInterval(() => {
      if (!redis.ready) resolve(null);
    }, checkIntervalMs);
  });
  return {
    promise,
    stopChecking: () => {
      clearInterval(timer);
    },
  };
}
