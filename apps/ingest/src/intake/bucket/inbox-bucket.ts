import { type S3Bucket } from '#platform/s3/s3-bucket.js';
import { type BucketLocation } from '#platform/s3/bucket-location.js';

/** The bucket whose objects are taken as documents. A class, so that Nest can inject it by its name. */
export class InboxBucket {
  constructor(
    /** Null where none is set. */
    readonly open: { readonly bucket: S3Bucket; readonly place: BucketLocation } | null,
  ) {}
}
