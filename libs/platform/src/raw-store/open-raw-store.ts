import { S3Bucket } from '../s3/s3-bucket.js';
import { parseBucketLocation } from '../s3/bucket-location.js';
import { type RawStoreSettings } from '../settings/shared-settings.js';
import { LocalRawStore } from './local-raw-store.js';
import { type RawStore } from './raw-store.js';
import { S3RawStore } from './s3-raw-store.js';

/** Opens the raw store at `RATIONALE_RAW_STORE`: a bucket (`s3://bucket/prefix`) or a folder. */
export function openRawStore(settings: RawStoreSettings): RawStore {
  const location = parseBucketLocation(settings.RATIONALE_RAW_STORE);
  if (location === null) return new LocalRawStore(settings.RATIONALE_RAW_STORE);
  return new S3RawStore(new S3Bucket(location.bucket, settings), location.prefix);
}
