import { expect, it } from 'vitest';
import { readLines } from './read-lines.js';

async function lines(chunks: readonly string[], limit = 10): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  const stream = (async function* () {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk, 'latin1'));
  })();
  for await (const line of readLines(stream, limit)) found.push(line?.toString('latin1') ?? null);
  return found;
}

it.each<[string, string[], (string | null)[]]>([
  ['nothing', [], []],
  ['empty chunks', ['', ''], []],
  ['a line without an end', ['one'], ['one']],
  ['lines in one chunk', ['one\ntwo\n'], ['one', 'two']],
  ['a line over many chunks', ['o', 'n', 'e\ntw', 'o'], ['one', 'two']],
  ['empty lines', ['\n\none\n'], ['', '', 'one']],
  ['a line of as many bytes as may be', ['1234567890\n'], ['1234567890']],
  ['a line too long, and one behind it', ['12345678901\ntwo\n'], [null, 'two']],
  ['a line too long over many chunks', ['123456', '789012', '345\ntwo'], [null, 'two']],
  ['a last line too long', ['one\n123456', '789012'], ['one', null]],
])('%s', async (_, chunks, expected) => {
  expect(await lines(chunks)).toEqual(expected);
});
