import { type z } from 'zod';
import { milliseconds, port, wholeNumber } from '#platform/settings/setting-types.js';
import {
  databaseSettings,
  rawStoreSettings,
  redisSettings,
  reporterRoleSettings,
  serviceSettings,
  workerSettings,
} from '#platform/settings/shared-settings.js';

/** The indexer's settings; each key is the name of an environment variable. */
export const indexerSettings = {
  ...serviceSettings,
  ...workerSettings,
  ...redisSettings,
  ...databaseSettings,
  ...rawStoreSettings,
  /** Port of the health checks and of the control API (sweep, remove, reparse); 0 selects a free port. */
  RATIONALE_INDEXER_PORT: port(3_003),
  /** Maximum number of active jobs. At most two transactions run concurrently; jobs that wait are joined into one. */
  RATIONALE_INDEXER_CONCURRENCY: wholeNumber({ min: 1, max: 20, default: 8 }),
  /** Maximum number of connections to Postgres; times the number of processes it must be below `max_connections`. */
  RATIONALE_DATABASE_POOL: wholeNumber({ min: 1, max: 50, default: 5 }),
  /** Milliseconds that one statement, or its wait for a lock, may take. */
  RATIONALE_STATEMENT_TIMEOUT: milliseconds({ min: 100, max: 600_000, default: 30_000 }),
  /** Milliseconds between two sweeps of the raw store for documents without a row; 0 = on request only. */
  RATIONALE_SWEEP_INTERVAL: milliseconds({ min: 0, max: 86_400_000, default: 300_000 }),
  /** Minimum age in milliseconds of a document that the sweep enqueues. */
  RATIONALE_SWEEP_AGE: milliseconds({ min: 0, max: 86_400_000, default: 60_000 }),
  ...reporterRoleSettings,
  /** Days that entries of the audit log are kept. */
  RATIONALE_AUDIT_DAYS: wholeNumber({ min: 1, max: 36_500, default: 365 }),
};

/** The indexer's settings as they were read. */
export type IndexerSettings = z.output<z.ZodObject<typeof indexerSettings>>;
