import { type WorkerOptions } from 'bullmq';
import { workerConnection } from '#platform/queues/redis-connection.js';
import { type IndexerSettings } from '../settings.js';

/**
 * How often a job may lose its worker (killed, stopped, cut off) before it becomes a dead letter. Generous: indexing
 * does nothing that could kill its own process, so a stall tells of the machine, not of the job.
 */
const mostStalls = 20;

/** The options of the worker that takes the queue `determinations`. */
export function workerOptions(settings: IndexerSettings, stop: AbortSignal): WorkerOptions {
  return {
    connection: workerConnection(settings.REDIS_URL, stop),
    prefix: settings.RATIONALE_QUEUE_PREFIX,
    concurrency: settings.RATIONALE_INDEXER_CONCURRENCY,
    lockDuration: settings.RATIONALE_LOCK_DURATION,
    stalledInterval: settings.RATIONALE_STALLED_INTERVAL,
    maxStalledCount: mostStalls,
  };
}
