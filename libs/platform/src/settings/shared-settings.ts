import { z } from 'zod';
import { isS3Url, parseBucketLocation } from '../s3/bucket-location.js';
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

/** How S3, or a server that speaks its protocol, is reached. */
export const s3Settings = {
  /** The server's address; not set, AWS. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  /** Not set, the SDK's own chain holds: environment, profile, the machine's role. */
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Whether the bucket stands in the path and not in the host name; not set, it does wherever S3_ENDPOINT is set. */
  S3_PATH_STYLE: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
};

/** How S3 is reached, as it was read. */
export type S3Settings = z.output<z.ZodObject<typeof s3Settings>>;

/** Where the documents' bytes are. */
export const rawStoreSettings = {
  ...s3Settings,
  /** What holds the documents' bytes and records: a folder, or `s3://bucket/prefix`. */
  RATIONALE_RAW_STORE: z
    .string()
    .refine(
      (value) => !isS3Url(value) || parseBucketLocation(value) !== null,
      'write s3://bucket or s3://bucket/prefix',
    )
    .default('.data/raw'),
};

/** Where the documents' bytes are, as it was read. */
export type RawStoreSettings = z.output<z.ZodObject<typeof rawStoreSettings>>;

/** How long a worker may be silent. */
export const workerSettings = {
  /** Milliseconds after which the job of a worker that no longer answers may be taken by another. */
  RATIONALE_LOCK_DURATION: milliseconds({ min: 500, max: 3_600_000, default: 60_000 }),
  /** Milliseconds between two looks for such jobs. */
  RATIONALE_STALLED_INTERVAL: milliseconds({ min: 200, max: 600_000, default: 15_000 }),
};
