import { expect, it } from 'vitest';
import { httpStatus, isMissing, S3Error } from './s3-error.js';

const sdkError = (name: string, httpStatusCode?: number) =>
  Object.assign(new Error('the server says so'), { name, $metadata: { httpStatusCode } });

it.each([
  ['QuotaExceeded', 403, 's3_full'],
  ['XMinioStorageFull', 507, 's3_full'],
  ['AnyName', 507, 's3_full'],
  ['AccessDenied', 403, 's3_denied'],
  ['InvalidAccessKeyId', 403, 's3_denied'],
  ['NoSuchBucket', 404, 's3_unreachable'],
  ['SlowDown', 503, 's3_unreachable'],
  ['TimeoutError', undefined, 's3_unreachable'],
])('%s with status %s is converted to %s', (name, status, code) => {
  const error = S3Error.fromSdkError(sdkError(name, status), 'letters', 'answer');
  expect(error.code).toBe(code);
  expect(error.message).toContain(name);
  expect(httpStatus(error.cause)).toBe(status ?? 0);
});

it('returns an error that was converted before', () => {
  const error = new S3Error('s3_full', 'no room');
  expect(S3Error.fromSdkError(error, 'letters', 'answer')).toBe(error);
});

it.each([
  ['NoSuchKey', true],
  ['NotFound', true],
  ['NoSuchBucket', false],
  ['AccessDenied', false],
])('%s means that there is no such object: %s', (name, missing) => {
  expect(isMissing(sdkError(name))).toBe(missing);
});
