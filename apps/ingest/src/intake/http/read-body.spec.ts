import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { declaredMediaType, discardRest, readBody } from './read-body.js';

const body = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

describe('a body', () => {
  it('is read completely', async () => {
    expect((await readBody(body('one ', 'two'), 7))?.toString()).toBe('one two');
    expect(await readBody(body(), 7)).toHaveLength(0);
  });

  it('over the limit is read to its end and not kept', async () => {
    const large = body('one ', 'two', ' three');
    expect(await readBody(large, 7)).toBeNull();
    expect(large.readableEnded).toBe(true);
  });

  it('that ended early is an invalid request', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('aborted'));
      },
    });
    await expect(readBody(broken, 7)).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

it('discards the rest of a body, also of one that was read or destroyed', async () => {
  const rest = body('one', 'two');
  await discardRest(rest);
  expect(rest.readableEnded).toBe(true);
  await discardRest(rest);
  const gone = body('one');
  gone.destroy();
  await discardRest(gone);
});

it.each([
  [undefined, ''],
  ['', ''],
  ['text/plain', 'text/plain'],
  ['Text/Plain; charset=utf-8', 'text/plain'],
  ['multipart/form-data; boundary=x', 'multipart/form-data'],
  ['application/ndjson', 'application/x-ndjson'],
  ['application/jsonl; charset=utf-8', 'application/x-ndjson'],
])('declared media type of %j is %j', (header, expected) => {
  expect(declaredMediaType(header)).toBe(expected);
});
