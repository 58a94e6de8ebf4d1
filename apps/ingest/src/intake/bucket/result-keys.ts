import { createHash } from 'node:crypto';
import { type S3Object } from '#platform/s3/s3-bucket.js';
import { type BucketLocation } from '#platform/s3/bucket-location.js';

/** Bytes that S3 allows in a key, less what the key of a result adds to the key of its object. */
const maxKeyBytes = 1_024 - 40;
const suffix = /\.([0-9a-f]{16})\.json$/;

/** Identifies a version of an object: the first 64 bits of the SHA-256 of its ETag and key. */
export type VersionId = bigint;

/** Returns the id of the version of an object that a listing or `head` found. */
export function versionId({ key, etag }: Pick<S3Object, 'key' | 'etag'>): VersionId {
  return createHash('sha256').update(`${etag}\n${key}`).digest().readBigUInt64BE();
}

/** Returns the prefix of the results. It is not part of the inbox, so that results are not accepted as documents. */
export function resultsPrefix(inbox: BucketLocation): string {
  return `${inbox.prefix.replace(/\/$/, '')}.answers/`;
}

/**
 * Returns the key of the result of one version of an object: `inbox.answers/2016/letter.pdf.0123456789abcdef.json`. A
 * version with a result was processed; the version id in the suffix identifies it.
 */
export function resultKey(inbox: BucketLocation, object: Pick<S3Object, 'key' | 'etag'>): string {
  const version = versionId(object).toString(16).padStart(16, '0');
  const name = object.key.slice(inbox.prefix.length);
  const short = Buffer.byteLength(object.key) <= maxKeyBytes ? name : createHash('sha256').update(name).digest('hex');
  return `${resultsPrefix(inbox)}${short}.${version}.json`;
}

/** Returns the version id in the key of a result; null for other keys. */
export function versionOfResultKey(key: string): VersionId | null {
  const digits = suffix.exec(key)?.[1];
  return digits === undefined ? null : BigInt(`0x${digits}`);
}

/** Returns whether a key can be that of a document: it has the prefix of the inbox, and is no result and no folder. */
export function isInboxKey(inbox: BucketLocation, key: string): boolean {
  return key.startsWith(inbox.prefix) && !key.startsWith(resultsPrefix(inbox)) && !key.endsWith('/');
}
