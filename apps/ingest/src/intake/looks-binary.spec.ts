import { expect, it } from 'vitest';
import { looksBinary } from './looks-binary.js';

const words = 'The request was reviewed.\r\n\tPage 1\f';

it.each([
  ['nothing', Buffer.alloc(0), false],
  ['words with tabs, line ends and page breaks', Buffer.from(words), false],
  ['words in UTF-8', Buffer.from('§ 9792.24 “pain”'), false],
  ['a stray control character in a long text', Buffer.from(`${words.repeat(10)}\u0007`), false],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${words}`, 'utf16le'), false],
  ['UTF-16 without one', Buffer.from(words, 'utf16le'), false],
  ['UTF-16, the other end first', Buffer.from(words, 'utf16le').swap16(), false],
  ['zeros', Buffer.alloc(64), true],
  ['numbers of two bytes', Buffer.from([1, 0, 2, 0, 3, 0, 0, 4, 0, 5]), true],
  ['a tenth of control characters', Buffer.from('abcdefghi\u0001'.repeat(20)), true],
])('%s: %#', (_, bytes, expected) => {
  expect(looksBinary(bytes)).toBe(expected);
});
