import { z } from 'zod';

/** A bucket, or a part of one. */
export interface BucketLocation {
  readonly bucket: string;
  /** What every key begins with: empty, or one or more folders with a slash at the end. */
  readonly prefix: string;
}

const address = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/;

/** Whether a setting names a bucket and no folder of this machine. */
export function isS3Url(value: string): boolean {
  return value.startsWith('s3://');
}

/**
 * Reads `s3://bucket` or `s3://bucket/some/prefix`; a slash at the end makes no difference.
 * @returns null where it is neither
 */
export function parseBucketLocation(value: string): BucketLocation | null {
  const [, bucket, path = ''] = address.exec(value) ?? [];
  if (bucket === undefined) return null;
  const folders = path.split('/').filter((folder) => folder !== '');
  return { bucket, prefix: folders.map((folder) => `${folder}/`).join('') };
}

/** A setting that names a bucket, or a part of one. */
export const bucketLocationSchema = z.string().transform((value, context): BucketLocation => {
  const place = parseBucketLocation(value);
  if (place !== null) return place;
  context.addIssue({ code: 'custom', message: 'write s3://bucket or s3://bucket/prefix' });
  return z.NEVER;
});

/** Whether keys of one place can lie in the other. */
export function overlaps(one: BucketLocation, other: BucketLocation): boolean {
  if (one.bucket !== other.bucket) return false;
  return one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix);
}
