import { createHash } from 'node:crypto';
import { type S3Object } from '#platform/s3/s3-bucket.js';
import { type BucketLocation } from '#platform/s3/bucket-location.js';

/** Bytes that S3 allows a key to have, less what an answer's key has more than its object's. */
const longestKey = 1_024 - 40;
const ending = /\.([0-9a-f]{16})\.json$/;

/** A version of an object, by its key and ETag: 64 bits of their SHA-256. */
export type VersionId = bigint;

/** Gives the mark of an object as it stands. */
export function versionId({ key, etag }: Pick<S3Object, 'key' | 'etag'>): VersionId {
  return createHash('sha256').update(`${etag}\n${key}`).digest().readBigUInt64BE();
}

/** Where the answers to an inbox's objects are: beside it, so that they are not taken themselves. */
export function resultsPrefix(inbox: BucketLocation): string {
  return `${inbox.prefix.replace(/\/$/, '')}.answers/`;
}

/**
 * The key of the answer to one version of an object: `inbox.answers/2016/letter.pdf.0123456789abcdef.json`. What has
 * such an answer was taken; the ending alone tells which version it is.
 */
export function resultKey(inbox: BucketLocation, object: Pick<S3Object, 'key' | 'etag'>): string {
  const mark = versionId(object).toString(16).padStart(16, '0');
  const name = object.key.slice(inbox.prefix.length);
  const short = Buffer.byteLength(object.key) <= longestKey ? name : createHash('sha256').update(name).digest('hex');
  return `${resultsPrefix(inbox)}${short}.${mark}.json`;
}

/** The version that an answer is to, by the answer's key; null where it is no answer's. */
export function versionOfResultKey(key: string): VersionId | null {
  const digits = ending.exec(key)?.[1];
  return digits === undefined ? null : BigInt(`0x${digits}`);
}

/** Whether a key can be that of a document of the inbox: beneath its prefix, no answer, and no name of a folder. */
export function isInboxKey(inbox: BucketLocation, key: string): boolean {
  return key.startsWith(inbox.prefix) && !key.startsWith(resultsPrefix(inbox)) && !key.endsWith('/');
}
