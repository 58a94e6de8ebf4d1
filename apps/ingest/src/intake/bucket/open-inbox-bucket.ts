import { S3Bucket } from '#platform/s3/s3-bucket.js';
import { overlaps, parseBucketLocation } from '#platform/s3/bucket-location.js';
import { InvalidSettingsError } from '#platform/settings/load-settings.js';
import { type IngestSettings } from '../../settings.js';
import { resultsPrefix } from './result-keys.js';
import { InboxBucket } from './inbox-bucket.js';

/**
 * The inbox bucket of the settings.
 * @throws InvalidSettingsError where the raw store lies within it, or it in the raw store: one would feed the other
 */
export function openInboxBucket(settings: IngestSettings): InboxBucket {
  const place = settings.RATIONALE_INBOX_BUCKET;
  if (place === undefined) return new InboxBucket(null);
  const store = parseBucketLocation(settings.RATIONALE_RAW_STORE);
  const own = [place, { bucket: place.bucket, prefix: resultsPrefix(place) }];
  if (store !== null && own.some((one) => overlaps(one, store))) {
    throw new InvalidSettingsError([
      'RATIONALE_INBOX_BUCKET: shares keys with RATIONALE_RAW_STORE; give each a prefix or bucket of its own',
    ]);
  }
  return new InboxBucket({ bucket: new S3Bucket(place.bucket, settings), place });
}
