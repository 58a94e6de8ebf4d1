import { expect, it } from 'vitest';
import { type BatchEntry } from './batch-intake.js';
import { readNdjson } from './read-ndjson.js';

async function entries(body: Buffer | string, documentLimit = 100): Promise<BatchEntry[]> {
  const found: BatchEntry[] = [];
  const stream = (async function* () {
    yield await Promise.resolve(Buffer.from(body as string));
  })();
  for await (const entry of readNdjson(stream, documentLimit)) found.push(entry);
  return found;
}

const line = (name: string, text: string) => JSON.stringify({ name, text });

it('returns each line as a document, in order', async () => {
  const found = await entries(`${line('a.txt', 'one')}\r\n\n  \n${line('b.txt', '§ two')}`);
  expect(found).toEqual([
    { kind: 'document', name: 'a.txt', bytes: Buffer.from('one') },
    { kind: 'document', name: 'b.txt', bytes: Buffer.from('§ two') },
  ]);
});

it.each([
  ['no JSON', 'one'],
  ['another JSON value', '["a.txt","one"]'],
  ['no text', '{"name":"a.txt"}'],
  ['a text of another type', '{"name":"a.txt","text":7}'],
  ['a further property', '{"name":"a.txt","text":"one","secret":true}'],
  ['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22])],
])('refuses %s and continues', async (_, bad) => {
  const found = await entries(Buffer.concat([Buffer.from(bad as string), Buffer.from(`\n${line('b.txt', 'two')}`)]));
  expect(found).toMatchObject([
    { kind: 'refused', name: 'line 1', refusal: { code: 'invalid_request' } },
    { kind: 'document', name: 'b.txt' },
  ]);
});

it('refuses a line over the limit', async () => {
  const found = await entries(`${line('a.txt', 'x'.repeat(100))}\n${line('b.txt', 'two')}`);
  expect(found).toMatchObject([
    { kind: 'refused', name: 'line 1', refusal: { code: 'document_too_large' } },
    { kind: 'document', name: 'b.txt' },
  ]);
});

it('throws when the body ends early', async () => {
  const broken = (async function* () {
    yield await Promise.resolve(Buffer.from(`${line('a.txt', 'one')}\n`));
    throw new Error('aborted');
  })();
  const reading = readNdjson(broken, 100);
  expect((await reading.next()).value).toMatchObject({ name: 'a.txt' });
  await expect(reading.next()).rejects.toMatchObject({ code: 'invalid_request' });
});
