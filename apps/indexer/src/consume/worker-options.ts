import { type WorkerOptions } from 'bullmq';
import { workerConnection } from '#platform/queues/redis-connection.js';
import { type IndexerSettings } from '../settings.js';

/**
 * How often a job may stall (its worker was killed, stopped or disconnected) before it is dead-lettered. Generous:
 * indexing does nothing that could kill its own process, so a stall is a fault of the machine and not of the job.
 */
const maxStalls = 20;

/** Returns the options of the worker of the queue `determinations`. */
export function workerOptions(settings: IndexerSettings, stop: AbortSignal): WorkerOptions {
  return {
    connection: workerConnection(settings.REDIS_URL, stop),
    prefix: settings.RATIONALE_QUEUE_PREFIX,
    concurrency: settings.RATIONALE_INDEXER_CONCURRENCY,
    lockDuration: settings.RATIONALE_LOCK_DURATION,
    stalledInterval: settings.RATIONALE_STALLED_INTERVAL,
    maxStalledCount: maxStalls,
  };
}
