import { z } from 'zod';

/** A bucket, or the keys with a prefix in one. */
export interface BucketLocation {
  readonly bucket: string;
  /** Prefix of every key: empty, or one or more folders with a slash at the end. */
  readonly prefix: string;
}

const pattern = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/;

/** Returns whether a setting names a bucket and not a folder. */
export function isS3Url(value: string): boolean {
  return value.startsWith('s3://');
}

/**
 * Parses `s3://bucket` or `s3://bucket/some/prefix`; a slash at the end is ignored.
 * @returns null for any other value
 */
export function parseBucketLocation(value: string): BucketLocation | null {
  const [, bucket, path = ''] = pattern.exec(value) ?? [];
  if (bucket === undefined) return null;
  const folders = path.split('/').filter((folder) => folder !== '');
  return { bucket, prefix: folders.map((folder) => `${folder}/`).join('') };
}

/** Schema of a setting that names a bucket or a prefix in one. */
export const bucketLocationSchema = z.string().transform((value, context): BucketLocation => {
  const location = parseBucketLocation(value);
  if (location !== null) return location;
  context.addIssue({ code: 'custom', message: 'must be s3://bucket or s3://bucket/prefix' });
  return z.NEVER;
});

/** Returns whether one location contains the other. */
export function overlaps(one: BucketLocation, other: BucketLocation): boolean {
  if (one.bucket !== other.bucket) return false;
  return one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix);
}
