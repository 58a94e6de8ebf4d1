import { z } from 'zod';
import { type ProviderSettings, providerSettings } from '../access/provider-settings.js';
import { isS3Url, parseBucketLocation } from '../s3/bucket-location.js';
import { milliseconds } from './setting-types.js';

/** Settings of every service. */
export const serviceSettings = {
  /** Address on which the service listens. */
  RATIONALE_HOST: z.string().default('127.0.0.1'),
  /**
   * `none`: no key is required. `keys`: a request must have a key with a role of the route. `oidc`: a key, or a login or a
   * token of a provider of OpenID Connect.
   */
  RATIONALE_AUTH: z.enum(['none', 'keys', 'oidc']).default('none'),
  /** The file of access keys, which `rationale keys` writes. */
  RATIONALE_ACCESS_KEYS: z.string().min(1).default('.data/keys.json'),
  /** Signs the sessions of the page. Not set: sessions end when the reporter restarts. The same for all reporters. */
  RATIONALE_SESSION_SECRET: z.string().min(32).optional(),
  /** Milliseconds after which a session of the page ends. */
  RATIONALE_SESSION_DURATION: milliseconds({ min: 1_000, max: 30 * 86_400_000, default: 12 * 3_600_000 }),
  ...providerSettings,
  /**
   * Declares that a proxy or the network limits access to the service. Required with RATIONALE_AUTH=none if RATIONALE_HOST
   * is not a loopback address.
   */
  RATIONALE_TRUST_NETWORK: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
  /** Host names, beside those of loopback, under which the service is reached: `imr.example.org,ingest`; `*`: any. */
  RATIONALE_ALLOWED_HOSTS: z.string().default(''),
  /**
   * Requests per minute and client; 0: no limit. Not set: 3,000 for the reporter, 60,000 for ingest, and no limit for a
   * service on loopback that requires no key.
   */
  RATIONALE_RATE_LIMIT: z.coerce.number().int().min(0).max(10_000_000).optional(),
  /** Addresses or networks of proxies whose `X-Forwarded-For` names the client: `10.0.0.0/8,192.168.1.4`. */
  RATIONALE_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))),
  /** Minimum level of log messages: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`. */
  RATIONALE_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

/** The settings that decide who may use a service. */
export type AccessSettings = ProviderSettings &
  Pick<
    z.output<z.ZodObject<typeof serviceSettings>>,
    | 'RATIONALE_HOST'
    | 'RATIONALE_AUTH'
    | 'RATIONALE_ACCESS_KEYS'
    | 'RATIONALE_SESSION_SECRET'
    | 'RATIONALE_SESSION_DURATION'
    | 'RATIONALE_TRUST_NETWORK'
    | 'RATIONALE_ALLOWED_HOSTS'
    | 'RATIONALE_RATE_LIMIT'
    | 'RATIONALE_TRUSTED_PROXIES'
  >;

/** Settings of the queues. */
export const redisSettings = {
  /** Redis or Valkey with append-only file and `noeviction`: `redis://host:6379`. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).default('redis://127.0.0.1:6379'),
  /** Prefix of every key, in braces so that a Redis cluster keeps a queue on one node. */
  RATIONALE_QUEUE_PREFIX: z
    .string()
    .regex(/^\{[a-z0-9-]+\}$/)
    .default('{rationale}'),
};

/** Parsed settings of the queues. */
export type QueueSettings = z.output<z.ZodObject<typeof redisSettings>>;

/** Settings of the database. */
export const databaseSettings = {
  /** Postgres 14 or newer: `postgres://user:password@host:5432/rationale`. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .default('postgres://rationale:rationale@127.0.0.1:5432/rationale'),
};

/** Settings of the roles of the database. */
export const reporterRoleSettings = {
  /** The role as which the reporter connects; migrations grant it its rights. Ignored if there is no such role. */
  RATIONALE_REPORTER_ROLE: z.string().min(1).max(63).default('rationale_reporter'),
};

/** Settings of S3 or a compatible server. */
export const s3Settings = {
  /** URL of the server. Not set: AWS. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  /** Not set: the credential chain of the SDK is used (environment, profile, role of the machine). */
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Whether the bucket is part of the path and not of the host name. Not set: true if S3_ENDPOINT is set. */
  S3_PATH_STYLE: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
};

/** Parsed settings of S3. */
export type S3Settings = z.output<z.ZodObject<typeof s3Settings>>;

/** Settings of the raw store. */
export const rawStoreSettings = {
  ...s3Settings,
  /** Location of the bytes and records of the documents: a folder, or `s3://bucket/prefix`. */
  RATIONALE_RAW_STORE: z
    .string()
    .refine(
      (value) => !isS3Url(value) || parseBucketLocation(value) !== null,
      'must be a folder, s3://bucket or s3://bucket/prefix',
    )
    .default('.data/raw'),
};

/** Parsed settings of the raw store. */
export type RawStoreSettings = z.output<z.ZodObject<typeof rawStoreSettings>>;

/** Settings of the workers. */
export const workerSettings = {
  /** Milliseconds after which a job is stalled if its worker has not renewed the lock. */
  RATIONALE_LOCK_DURATION: milliseconds({ min: 500, max: 3_600_000, default: 60_000 }),
  /** Milliseconds between two checks for stalled jobs. */
  RATIONALE_STALLED_INTERVAL: milliseconds({ min: 200, max: 600_000, default: 15_000 }),
  /** Milliseconds without progress after which a worker with waiting jobs reports that it is not live. */
  RATIONALE_LIVENESS_TIMEOUT: milliseconds({ min: 1_000, max: 86_400_000, default: 600_000 }),
};
