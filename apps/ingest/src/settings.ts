import { z } from 'zod';
import { milliseconds, port, wholeNumber } from '#platform/settings/setting-types.js';
import { bucketLocationSchema } from '#platform/s3/bucket-location.js';
import { rawStoreSettings, redisSettings, serviceSettings } from '#platform/settings/shared-settings.js';

/** Everything that can be set of ingest. */
export const ingestSettings = {
  ...serviceSettings,
  ...redisSettings,
  ...rawStoreSettings,
  /** The port that documents are posted to. */
  RATIONALE_INGEST_PORT: port(3_001),
  /** Where people ask for a document's state: the reporter, as they reach it. */
  RATIONALE_REPORTER_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  /** A folder whose files are taken as documents; not set, none is watched. */
  RATIONALE_INBOX: z.string().optional(),
  /** Milliseconds between two looks through the whole inbox; a file is taken when two of them see it unchanged. */
  RATIONALE_INBOX_SCAN_INTERVAL: milliseconds({ min: 50, max: 3_600_000, default: 2_000 }),
  /** A bucket, or a part of one, whose objects are taken as documents: `s3://bucket/prefix`; not set, none is. */
  RATIONALE_INBOX_BUCKET: bucketLocationSchema.optional(),
  /** Milliseconds between two full listings of that bucket; its notifications need not wait for them. */
  RATIONALE_INBOX_BUCKET_SCAN_INTERVAL: milliseconds({ min: 200, max: 86_400_000, default: 60_000 }),
  /** Largest document in bytes. */
  RATIONALE_DOCUMENT_LIMIT: wholeNumber({ min: 1, max: 200_000_000, default: 20_000_000 }),
  /** Most documents in one batch request. */
  RATIONALE_BATCH_LIMIT: wholeNumber({ min: 1, max: 100_000, default: 1_000 }),
  /** Most documents that may wait to be enqueued, while Redis is away, before the door answers 503. */
  RATIONALE_MAX_PENDING: wholeNumber({ min: 1, max: 10_000_000, default: 100_000 }),
};

/** Ingest's settings as they were read. */
export type IngestSettings = z.output<z.ZodObject<typeof ingestSettings>>;
