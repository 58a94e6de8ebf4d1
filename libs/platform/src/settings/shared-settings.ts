import { z } from 'zod';
import { milliseconds } from './setting-types.js';

/** Settings that every service has. */
export const serviceSettings = {
  /** The address that the service listens on. */
  RATIONALE_HOST: z.string().default('127.0.0.1'),
  /** How much is logged: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`. */
  RATIONALE_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

/** Where the queues are. */
export const redisSettings = {
  /** Redis or Valkey with append-only file and `noeviction`: `redis://host:6379`. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).default('redis://127.0.0.1:6379'),
  /** First part of every key, in braces so that a Redis cluster keeps a queue on one node. */
  RATIONALE_QUEUE_PREFIX: z
    .string()
    .regex(/^\{[a-z0-9-]+\}$/)
    .default('{rationale}'),
};

/** Where the letters and statistics are. */
export const databaseSettings = {
  /** Postgres 14 or newer: `postgres://user:password@host:5432/rationale`. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .default('postgres://rationale:rationale@127.0.0.1:5432/rationale'),
};

/** Where the documents' bytes are. */
export const rawStoreSettings = {
  /** The folder that holds the documents' bytes and records. */
  RATIONALE_RAW_STORE: z.string().default('.data/raw'),
};

/** How long a worker may be silent. */
export const workerSettings = {
  /** Milliseconds after which the job of a worker that no longer answers may be taken by another. */
  RATIONALE_LOCK_DURATION: milliseconds({ least: 500, most: 3_600_000, default: 60_000 }),
  /** Milliseconds between two looks for such jobs. */
  RATIONALE_STALLED_INTERVAL: milliseconds({ least: 200, most: 600_000, default: 15_000 }),
};
