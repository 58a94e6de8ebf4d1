import { expect, it } from 'vitest';
import { chunkEvents } from './chunk-events.js';

const small = 'x'.repeat(8); // ten characters of JSON with its quotes
const large = 'x'.repeat(98); // a hundred

it.each([
  ['nothing', [], []],
  ['fewer than fill a job', [small, small], [2]],
  ['as many as a job may hold', Array<string>(5).fill(small), [5]],
  ['one more than that', Array<string>(6).fill(small), [5, 1]],
  ['as much as a job may hold', [small, small, small, small], [4]],
  ['an event that no longer fits', [large, small], [1, 1]],
  ['an event larger than a job, alone', [small, large, small], [1, 1, 1]],
])('cuts %s', (_, events, sizes) => {
  const chunks = chunkEvents(events, { maxEvents: 5, maxBytes: 60 });
  expect(chunks.map((chunk) => chunk.length)).toEqual(sizes);
  expect(chunks.flat()).toEqual(events);
});
