import { type z } from 'zod';
import { milliseconds, port, wholeNumber } from '#platform/settings/setting-types.js';
import {
  databaseSettings,
  rawStoreSettings,
  redisSettings,
  serviceSettings,
} from '#platform/settings/shared-settings.js';

/** Everything that can be set of the indexer. */
export const indexerSettings = {
  ...serviceSettings,
  ...redisSettings,
  ...databaseSettings,
  ...rawStoreSettings,
  /** The port of the health addresses. */
  RATIONALE_INDEXER_PORT: port(3_003),
  /** Jobs in hand at once; they are written in two transactions at a time, several in one where they came together. */
  RATIONALE_INDEXER_CONCURRENCY: wholeNumber({ min: 1, max: 20, default: 8 }),
  /** Most connections to Postgres. Times the number of processes, it must stay below `max_connections`. */
  RATIONALE_DATABASE_POOL: wholeNumber({ min: 1, max: 50, default: 5 }),
  /** Milliseconds that one statement, or its wait for a lock, may take. */
  RATIONALE_STATEMENT_TIMEOUT: milliseconds({ min: 100, max: 600_000, default: 30_000 }),
  /** Milliseconds between two sweeps of the raw store for documents that nobody read; 0 sweeps only when asked. */
  RATIONALE_SWEEP_INTERVAL: milliseconds({ min: 0, max: 86_400_000, default: 300_000 }),
  /** Milliseconds that a document must be stored before the sweep cares for it. */
  RATIONALE_SWEEP_AGE: milliseconds({ min: 0, max: 86_400_000, default: 60_000 }),
  /** Milliseconds after which the job of a worker that no longer answers may be taken by another. */
  RATIONALE_LOCK_DURATION: milliseconds({ min: 500, max: 3_600_000, default: 60_000 }),
  /** Milliseconds between two looks for such jobs. */
  RATIONALE_STALLED_INTERVAL: milliseconds({ min: 200, max: 600_000, default: 15_000 }),
};

/** The indexer's settings as they were read. */
export type IndexerSettings = z.output<z.ZodObject<typeof indexerSettings>>;
