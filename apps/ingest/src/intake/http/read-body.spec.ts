import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { discardRest, readBody } from './read-body.js';

const body = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

describe('a body', () => {
  it('is read whole', async () => {
    expect((await readBody(body('one ', 'two'), 7))?.toString()).toBe('one two');
    expect(await readBody(body(), 7)).toHaveLength(0);
  });

  it('that is too large is read to its end and not kept', async () => {
    const large = body('one ', 'two', ' three');
    expect(await readBody(large, 7)).toBeNull();
    expect(large.readableEnded).toBe(true);
  });

  it('that broke off is a fault of the request', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('aborted'));
      },
    });
    await expect(readBody(broken, 7)).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

it('discards the rest of a body, and minds none that is gone', async () => {
  const rest = body('one', 'two');
  await discardRest(rest);
  expect(rest.readableEnded).toBe(true);
  await discardRest(rest);
  const gone = body('one');
  gone.destroy();
  await discardRest(gone);
});
