import { z } from 'zod';
import { milliseconds, port, wholeNumber } from '#platform/settings/setting-types.js';
import { bucketLocationSchema } from '#platform/s3/bucket-location.js';
import { rawStoreSettings, redisSettings, serviceSettings } from '#platform/settings/shared-settings.js';

/** Settings of ingest. */
export const ingestSettings = {
  ...serviceSettings,
  ...redisSettings,
  ...rawStoreSettings,
  /** TCP port of the API. */
  RATIONALE_INGEST_PORT: port(3_001),
  /** URL of the reporter as senders reach it; part of every `statusUrl`. */
  RATIONALE_REPORTER_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  /** Folder whose files are accepted as documents. Not set: no folder is scanned. */
  RATIONALE_INBOX: z.string().optional(),
  /** Milliseconds between two scans of that folder; a file is accepted when two scans find it unchanged. */
  RATIONALE_INBOX_SCAN_INTERVAL: milliseconds({ min: 50, max: 3_600_000, default: 2_000 }),
  /** Bucket or prefix whose objects are accepted as documents: `s3://bucket/prefix`. Not set: no bucket is scanned. */
  RATIONALE_INBOX_BUCKET: bucketLocationSchema.optional(),
  /** Milliseconds between two full listings of that bucket; notifications are processed immediately. */
  RATIONALE_INBOX_BUCKET_SCAN_INTERVAL: milliseconds({ min: 200, max: 86_400_000, default: 60_000 }),
  /** Maximum size of a document in bytes. */
  RATIONALE_DOCUMENT_LIMIT: wholeNumber({ min: 1, max: 200_000_000, default: 20_000_000 }),
  /** Maximum number of documents in one batch request. */
  RATIONALE_BATCH_LIMIT: wholeNumber({ min: 1, max: 100_000, default: 1_000 }),
  /** Maximum number of documents that wait to be enqueued while Redis is unavailable; beyond it uploads get a 503. */
  RATIONALE_MAX_PENDING: wholeNumber({ min: 1, max: 10_000_000, default: 100_000 }),
};

/** Parsed settings of ingest. */
export type IngestSettings = z.output<z.ZodObject<typeof ingestSettings>>;
