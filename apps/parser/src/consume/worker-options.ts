import { type WorkerOptions } from 'bullmq';
import { workerConnection } from '#platform/queues/redis-connection.js';
import { type ParserSettings } from '../settings.js';
import { maxStalls } from './plan-job.js';

/** The options of the worker that takes the queue `raw-documents`. It is started by hand, once it may take jobs. */
export function workerOptions(settings: ParserSettings, stop: AbortSignal): WorkerOptions {
  return {
    autorun: false,
    connection: workerConnection(settings.REDIS_URL, stop),
    prefix: settings.RATIONALE_QUEUE_PREFIX,
    concurrency: settings.RATIONALE_PARSER_CONCURRENCY,
    lockDuration: settings.RATIONALE_LOCK_DURATION,
    stalledInterval: settings.RATIONALE_STALLED_INTERVAL,
    maxStalledCount: maxStalls,
  };
}
