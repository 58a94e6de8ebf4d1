import { expect, it } from 'vitest';
import { mediaTypeOf } from './media-type-of.js';

it.each([
  [undefined, ''],
  ['', ''],
  ['text/plain', 'text/plain'],
  ['Text/Plain; charset=utf-8', 'text/plain'],
  ['multipart/form-data; boundary=x', 'multipart/form-data'],
  ['application/ndjson', 'application/x-ndjson'],
  ['application/jsonl; charset=utf-8', 'application/x-ndjson'],
])('%j is %j', (header, expected) => {
  expect(mediaTypeOf(header)).toBe(expected);
});
