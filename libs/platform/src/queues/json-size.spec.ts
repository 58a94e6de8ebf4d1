import { expect, it } from 'vitest';
import { determinationsParsed } from '#domain/events/determinations-parsed.event.js';
import { documentReceived } from '#domain/events/document-received.event.js';
import { jsonSize } from './json-size.js';

it.each([
  ['an empty text', ''],
  ['a text', 'upheld'],
  ['a number', 12_345],
  ['nothing', null],
  ['an empty list', []],
  ['a list', ['a', 'b', 'c']],
  ['an object', { one: 'a', other: ['b', 1, true] }],
  ['a document', documentReceived.sample],
  ['a letter', determinationsParsed.sample],
])('is near the true size of %s', (_, value) => {
  const size = JSON.stringify(value).length;
  expect(Math.abs(jsonSize(value) - size)).toBeLessThanOrEqual(4 + size / 10);
});
