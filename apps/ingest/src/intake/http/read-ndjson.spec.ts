import { expect, it } from 'vitest';
import { type BatchEntry } from './batch-entry.js';
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

it('gives each line as a document, in order', async () => {
  const found = await entries(`${line('a.txt', 'one')}\r\n\n  \n${line('b.txt', '§ two')}`);
  expect(found).toEqual([
    { kind: 'document', name: 'a.txt', bytes: Buffer.from('one') },
    { kind: 'document', name: 'b.txt', bytes: Buffer.from('§ two') },
  ]);
});

it.each([
  ['no JSON', 'one'],
  ['JSON of another kind', '["a.txt","one"]'],
  ['no text', '{"name":"a.txt"}'],
  ['a text that is none', '{"name":"a.txt","text":7}'],
  ['something more', '{"name":"a.txt","text":"one","secret":true}'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
])('refuses %s, and reads on', async (_, bad) => {
  const found = await entries(Buffer.concat([Buffer.from(bad as string), Buffer.from(`\n${line('b.txt', 'two')}`)]));
  expect(found).toMatchObject([
    { kind: 'refused', name: 'line 1', refusal: { code: 'invalid_request' } },
    { kind: 'document', name: 'b.txt' },
  ]);
});

it('refuses a line too long to hold a document', async () => {
  const found = await entries(`${line('a.txt', 'x'.repeat(20_000))}\n${line('b.txt', 'two')}`);
  expect(found).toMatchObject([
    { kind: 'refused', name: 'line 1', refusal: { code: 'document_too_large' } },
    { kind: 'document', name: 'b.txt' },
  ]);
});

it('says when the body broke off', async () => {
  const broken = (async function* () {
    yield await Promise.resolve(Buffer.from(`${line('a.txt', 'one')}\n`));
    throw new Error('aborted');
  })();
  const reading = readNdjson(broken, 100);
  expect((await reading.next()).value).toMatchObject({ name: 'a.txt' });
  await expect(reading.next()).rejects.toMatchObject({ code: 'invalid_request' });
});
