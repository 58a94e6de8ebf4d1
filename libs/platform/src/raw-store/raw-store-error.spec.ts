import { expect, it } from 'vitest';
import { S3Error } from '../s3/s3-error.js';
import { RawStoreError } from './raw-store-error.js';

it.each([
  ['ENOSPC', 'raw_store_full'],
  ['EDQUOT', 'raw_store_full'],
  ['EFBIG', 'raw_store_full'],
  ['EROFS', 'raw_store_unreachable'],
  ['EACCES', 'raw_store_unreachable'],
  ['EIO', 'raw_store_unreachable'],
  ['ENOENT', 'raw_store_unreachable'],
])('%s is converted to %s', (system, code) => {
  const error = Object.assign(new Error('the system says so'), { code: system });
  const fault = RawStoreError.fromSystemError(error, '/somewhere');
  expect(fault.code).toBe(code);
  expect(fault.message).toContain(system);
  expect(fault.cause).toBe(error);
});

it('returns an error that was converted before', () => {
  const fault = new RawStoreError('raw_store_corrupt', 'The bytes changed.');
  expect(RawStoreError.fromSystemError(fault, '/somewhere')).toBe(fault);
});

it.each([
  ['s3_full', 'raw_store_full'],
  ['s3_denied', 'raw_store_unreachable'],
  ['s3_unreachable', 'raw_store_unreachable'],
] as const)('%s of a bucket is converted to %s', (s3Code, code) => {
  const error = new S3Error(s3Code, 'Detail.');
  expect(RawStoreError.fromS3Error(error, 's3://letters/')).toMatchObject({ code, cause: error });
});
