import { type Worker } from 'bullmq';
import { OperationTimeoutError, withTimeout } from '../bounds/with-timeout.js';

/** Milliseconds between two looks at whether Redis is still there. */
const pause = 200;

/** Milliseconds in which a lost connection is given up: more than lie between two attempts to restore it. */
const longestEnd = 3_000;

/** What a worker's stop needs to know of its connection. */
export interface WorkerConnections {
  /** Whether a connection to Redis stands. */
  readonly redis: { readonly ready: boolean };
  /** The signal that the worker's own connections were made with (`workerConnection`). */
  readonly stop: AbortController;
}

/**
 * Stops a worker: it takes no more jobs and finishes those in hand. When Redis is away, or goes away meanwhile, or the
 * jobs take longer than `longest` milliseconds, its connections are given up and the jobs are left to another worker:
 * no job can be ended without Redis, and BullMQ alone would wait for Redis to come back.
 * @returns whether the jobs in hand were finished
 */
export async function stopWorker(
  worker: Worker,
  { redis, stop }: WorkerConnections,
  longest: number,
): Promise<boolean> {
  const closed = worker.close(!redis.ready).then(() => redis.ready);
  const gone = redisGone(redis);
  const finished = await inTime('finishing the jobs in hand', longest, Promise.race([closed, gone.promise]));
  gone.forget();
  stop.abort();
  if (finished === null && redis.ready) await inTime('cutting the connections', longestEnd, worker.disconnect());
  await inTime('ending without connections', longestEnd, closed);
  return finished === true;
}

/** Resolves to null when the time is over. */
async function inTime<Result>(what: string, limit: number, work: Promise<Result>): Promise<Result | null> {
  try {
    return await withTimeout(what, limit, work);
  } catch (error) {
    if (error instanceof OperationTimeoutError) return null;
    throw error;
  }
}

/** Resolves to null once Redis is away. */
function redisGone(redis: WorkerConnections['redis']): {
  readonly promise: Promise<null>;
  readonly forget: () => void;
} {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<null>((resolve) => {
    timer = setInterval(() => {
      if (!redis.ready) resolve(null);
    }, pause);
  });
  return {
    promise,
    forget: () => {
      clearInterval(timer);
    },
  };
}
