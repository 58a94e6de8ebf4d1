import { describe, expect, it } from 'vitest';
import { isS3Url, overlaps, parseBucketLocation, bucketLocationSchema } from './bucket-location.js';

describe('the URL of a bucket', () => {
  it.each([
    ['s3://letters', { bucket: 'letters', prefix: '' }],
    ['s3://letters/', { bucket: 'letters', prefix: '' }],
    ['s3://letters/inbox', { bucket: 'letters', prefix: 'inbox/' }],
    ['s3://letters/inbox/2016/', { bucket: 'letters', prefix: 'inbox/2016/' }],
    ['s3://my.letters-2/Ä b', { bucket: 'my.letters-2', prefix: 'Ä b/' }],
  ])('%s is read', (address, place) => {
    expect(parseBucketLocation(address)).toEqual(place);
    expect(bucketLocationSchema.parse(address)).toEqual(place);
  });

  it.each(['s3://', 's3://x', 's3://Letters', 'letters', '.data/raw', 'https://letters.example', 's3:/letters'])(
    '%s is none',
    (value) => {
      expect(parseBucketLocation(value)).toBeNull();
      expect(bucketLocationSchema.safeParse(value).success).toBe(false);
    },
  );

  it('is distinguished from a folder, also if it is invalid', () => {
    expect(isS3Url('s3://Letters')).toBe(true);
    expect(isS3Url('/var/s3')).toBe(false);
  });
});

it.each([
  ['s3://a-bucket', 's3://a-bucket/raw', true],
  ['s3://a-bucket/raw', 's3://a-bucket', true],
  ['s3://a-bucket/raw', 's3://a-bucket/raw', true],
  ['s3://a-bucket/raw', 's3://a-bucket/raw2', false],
  ['s3://a-bucket/raw', 's3://a-bucket/inbox', false],
  ['s3://a-bucket/raw', 's3://b-bucket/raw', false],
])('%s and %s share keys: %s', (one, other, shared) => {
  expect(overlaps(bucketLocationSchema.parse(one), bucketLocationSchema.parse(other))).toBe(shared);
});
