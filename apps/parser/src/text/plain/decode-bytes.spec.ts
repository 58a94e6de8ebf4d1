import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.js';

const words = 'The worker’s brace – 20° – is not necessary.';
const ascii = 'The brace is not medically necessary.';

function utf16(text: string, endian: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
}

describe('decodeBytes', () => {
  it.each<[string, Uint8Array, string, string[]]>([
    ['UTF-8', Buffer.from(words), words, []],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${words}`), words, []],
    ['UTF-16LE with a byte order mark', utf16(`\uFEFF${words}`, 'le'), words, ['Read as UTF-16LE.']],
    ['UTF-16BE with a byte order mark', utf16(`\uFEFF${words}`, 'be'), words, ['Read as UTF-16BE.']],
    ['UTF-16LE without a byte order mark', utf16(words, 'le'), words, ['Read as UTF-16LE.']],
    ['UTF-16BE without a byte order mark', utf16(words, 'be'), words, ['Read as UTF-16BE.']],
    [
      'Windows-1252',
      Buffer.from('The worker\x92s brace \x96 20\xB0 \x93not\x94 \xA7', 'latin1'),
      'The worker’s brace – 20° “not” §',
      ['Read as Windows-1252.'],
    ],
    [
      'bytes of Windows-1252 that are undefined in Latin-1',
      Buffer.from('not \x80\x8A\x9F', 'latin1'),
      'not €ŠŸ',
      ['Read as Windows-1252.'],
    ],
    ['no bytes', new Uint8Array(), '', []],
  ])('%s', (_, bytes, characters, repairs) => {
    expect(decodeBytes(bytes)).toEqual({ characters, repairs });
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    ['UTF-8 cut within a character', Buffer.from(words + '§').subarray(0, -1), `${words}\uFFFD`, /1 byte sequence/],
    [
      'a surrogate in UTF-8',
      Buffer.concat([Buffer.from(ascii), Buffer.from([0xed, 0xa0, 0x80])]),
      `${ascii}\uFFFD`,
      /1 lone surrogate/,
    ],
    ['a lone surrogate in UTF-16', utf16(`${ascii}\uD800x`, 'le'), `${ascii}\uFFFDx`, /1 lone surrogate/],
    ['UTF-16 cut within a character', utf16(ascii, 'le').subarray(0, -1), `${ascii.slice(0, -1)}\uFFFD`, /cut/],
  ])('%s is repaired, with a note', (_, bytes, characters, repair) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.characters).toBe(characters);
    expect(decoded.repairs.join(' ')).toMatch(repair);
  });
});
