import { type BucketLocation, overlaps, parseBucketLocation } from '#platform/s3/bucket-location.js';
import { S3Bucket } from '#platform/s3/s3-bucket.js';
import { InvalidSettingsError } from '#platform/settings/load-settings.js';
import { type IngestSettings } from '../../settings.js';
import { resultsPrefix } from './result-keys.js';

/** A bucket whose objects are accepted as documents, and the part of it that is the inbox. */
export interface OpenInbox {
  readonly bucket: S3Bucket;
  readonly location: BucketLocation;
}

/** The inbox bucket of the settings. It is a class, so that Nest can inject it by type. */
export class InboxBucket {
  constructor(
    /** Null if no inbox bucket is configured. */
    readonly open: OpenInbox | null,
  ) {}

  /**
   * Opens the inbox bucket of the settings.
   * @throws InvalidSettingsError if inbox and raw store share keys, because then one would fill the other
   */
  static of(settings: IngestSettings): InboxBucket {
    const location = settings.RATIONALE_INBOX_BUCKET;
    if (location === undefined) return new InboxBucket(null);
    const store = parseBucketLocation(settings.RATIONALE_RAW_STORE);
    const own = [location, { bucket: location.bucket, prefix: resultsPrefix(location) }];
    if (store !== null && own.some((one) => overlaps(one, store))) {
      throw new InvalidSettingsError([
        'RATIONALE_INBOX_BUCKET: shares keys with RATIONALE_RAW_STORE; use another prefix or bucket for one of them',
      ]);
    }
    return new InboxBucket({ bucket: new S3Bucket(location.bucket, settings), location });
  }
}
