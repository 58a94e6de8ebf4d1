import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinearTime } from '../../../../../test/support/linear-time.js';
import { type TextLine } from '../document-text.js';
import { type TextReading } from '../text-reading.js';
import { decodeText } from './decode-text.js';

const linesOf = (reading: TextReading): readonly TextLine[] => (reading.kind === 'text' ? reading.text.lines : []);
const codeOf = (reading: TextReading): string => (reading.kind === 'rejected' ? reading.rejection.code : 'text');
const shown = (text: string): string[] =>
  linesOf(decodeText(Buffer.from(text))).map((line) => `${line.gapBefore} ${line.text}`);

describe('decodeText: lines', () => {
  it.each<[string, string, string[]]>([
    ['single spacing', 'one\ntwo\n\nthree\n\n\nfour\n', ['0 one', '0 two', '1 three', '2 four']],
    ['Windows line ends', 'one\r\ntwo\r\n\r\nthree', ['0 one', '0 two', '1 three']],
    ['doubled carriage returns', 'one\r\r\ntwo\r\r\n\r\r\nthree', ['0 one', '0 two', '1 three']],
    ['old Macintosh line ends', 'one\rtwo\r\rthree', ['0 one', '0 two', '1 three']],
    ['Unicode line ends', 'one\u2028two\u0085three\vfour', ['0 one', '0 two', '0 three', '0 four']],
    ['leading empty lines', '\n\n\none\ntwo', ['0 one', '0 two']],
    [
      'doubled line ends',
      'one \n\ntwo \n\n \n\nthree \n\nfour \n\n\n\nfive \n\nsix \n\n \n\n\n\nseven \n\neight',
      ['0 one', '0 two', '1 three', '0 four', '0 five', '0 six', '1 seven', '0 eight'],
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('counts pages separated by form feeds and starts each without a gap', () => {
    const lines = linesOf(decodeText(Buffer.from('\none\n\ntwo\n\f\n\nthree\n\f')));
    expect(lines).toEqual([
      { text: 'one', page: 1, gapBefore: 0, left: null },
      { text: 'two', page: 1, gapBefore: 1, left: null },
      { text: 'three', page: 2, gapBefore: 0, left: null },
    ]);
  });

  it('returns no page without form feeds', () => {
    expect(linesOf(decodeText(Buffer.from('one')))).toEqual([{ text: 'one', page: null, gapBefore: 0, left: null }]);
  });

  it('reports repairs', () => {
    const reading = decodeText(Buffer.from(`one\0 two\u0007 three ${'words '.repeat(20)}`));
    expect(reading).toEqual({
      kind: 'text',
      text: {
        lines: [{ text: `one two three ${'words '.repeat(20)}`.trim(), page: null, gapBefore: 0, left: null }],
        pageCount: null,
        repairs: ['1 NUL byte(s) removed.', 'Control characters replaced by blanks.'],
      },
    });
  });

  it('drops any number of NUL bytes at the end', () => {
    expect(linesOf(decodeText(Buffer.from(`one${'\0'.repeat(1_000)}`)))).toMatchObject([{ text: 'one' }]);
  });
});

describe('decodeText: rejections', () => {
  const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919 + (index >> 3) * 104_729) % 256);

  it.each<[string, string, Uint8Array]>([
    ['no bytes', 'empty_document', new Uint8Array()],
    ['only blanks', 'empty_document', Buffer.from(' \t\r\n\f ')],
    ['a byte order mark', 'empty_document', Buffer.from('\uFEFF')],
    ['NUL bytes', 'empty_document', Buffer.alloc(50)],
    ['binary data', 'not_text', noise],
    ['too many characters', 'text_too_long', Buffer.from('x'.repeat(101))],
    ['far too many bytes', 'text_too_long', Buffer.alloc(1_000, 'x')],
    ['too many lines', 'text_too_long', Buffer.from('x\n'.repeat(11))],
  ])('%s: %s', (_, code, bytes) => {
    const limits = code === 'text_too_long' ? { maxCharacters: 100, maxLines: 10 } : undefined;
    expect(codeOf(decodeText(bytes, limits))).toBe(code);
  });
});

describe('decodeText: hostile input', { timeout: 60_000 }, () => {
  it.each<[string, string]>([
    ['letters', 'x'],
    ['blanks before a word', ' '],
    ['tabs and blanks', ' \t'],
    ['soft hyphens', '\u00AD '],
    ['combining accents', '\u0301'],
    ['carriage returns', '\r'],
  ])('reads one long line of %s in linear time', (_, unit) => {
    const makeText = (size: number) => `${unit.repeat(size / unit.length)}word`;
    expectLinearTime((text) => decodeText(Buffer.from(text)), makeText, 320_000);
    expect(linesOf(decodeText(Buffer.from(makeText(4_900_000)))).at(-1)?.text).toMatch(/word$/);
  });

  it('returns lines that a database accepts for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        for (const line of linesOf(decodeText(bytes))) {
          expect(line.text).toBe(line.text.trim());
          expect(line.text).not.toMatch(/[\0\n\f]|\p{Surrogate}/u);
          expect(line.gapBefore).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every word of any text', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9.,:#/()-]{1,12}$/);
    const text = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom('\n', '\r\n', '\n\n', ' \n\n', '\f'), (lines, end) => {
        const bytes = Buffer.from(lines.map((words) => words.join(' ')).join(end));
        const read = linesOf(decodeText(bytes)).flatMap((line) => line.text.split(' '));
        expect(read).toEqual(lines.flat());
      }),
      { numRuns: 200 },
    );
  });
});
