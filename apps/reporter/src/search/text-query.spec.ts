import { describe, expect, it } from 'vitest';
import { SqlParameters } from '../database/query-executor.js';
import { anyPhrase, matchesWords, necessaryWords, soughtPhrases } from './text-conditions.js';
import { readTextQuery, type TextQuery } from './text-query.js';

const word = (lexeme: string): TextQuery => ({ kind: 'phrase', words: [{ lexeme, distance: 0 }] });

/** As `websearch_to_tsquery` writes what people write. */
const queries: readonly (readonly [string, TextQuery, string | null])[] = [
  [`'knee'`, word('knee'), `'knee'`],
  [`'knee' & 'inject'`, { kind: 'all', of: [word('knee'), word('inject')] }, `('knee' & 'inject')`],
  [
    `'low' <-> 'back' <2> 'pain' & !'opioid' | 'acupunctur'`,
    {
      kind: 'any',
      of: [
        {
          kind: 'all',
          of: [
            {
              kind: 'phrase',
              words: [
                { lexeme: 'low', distance: 0 },
                { lexeme: 'back', distance: 1 },
                { lexeme: 'pain', distance: 2 },
              ],
            },
            { kind: 'not', of: word('opioid') },
          ],
        },
        word('acupunctur'),
      ],
    },
    `((('low' <1> 'back' <2> 'pain')) | 'acupunctur')`,
  ],
  [
    `!( 'low' <-> 'back' ) & 'ten'`,
    {
      kind: 'all',
      of: [
        {
          kind: 'not',
          of: {
            kind: 'phrase',
            words: [
              { lexeme: 'low', distance: 0 },
              { lexeme: 'back', distance: 1 },
            ],
          },
        },
        word('ten'),
      ],
    },
    `('ten')`,
  ],
  [`!'foo'`, { kind: 'not', of: word('foo') }, null],
  [`'a' | !'b'`, { kind: 'any', of: [word('a'), { kind: 'not', of: word('b') }] }, null],
  [`'b''c' & 'd\\\\e'`, { kind: 'all', of: [word(`b'c`), word('d\\e')] }, `('b''c' & 'd\\\\e')`],
];

describe('a query', () => {
  it.each(queries)('%s is read', (written, query) => {
    expect(readTextQuery(written)).toEqual(query);
  });

  it('without words is none', () => {
    expect(readTextQuery('')).toBeNull();
  });

  it.each([`'a' &`, `( 'a'`, `'a' 'b'`, 'a'])('of another form is an error: %s', (written) => {
    expect(() => readTextQuery(written)).toThrow(/^The tsquery /);
  });
});

describe('the words that a letter must hold', () => {
  it.each(queries)('for %s', (_, query, necessary) => {
    expect(necessaryWords(query)).toBe(necessary);
  });
});

describe('the condition on a determination', () => {
  it('searches each phrase in the own words or in the summary', () => {
    const parameters = new SqlParameters();
    const query = readTextQuery(`'knee' & !'low' <-> 'back' | 'ten'`);
    expect(query && matchesWords(query, { own: 'o', letter: 'l' }, parameters)).toBe(
      '(((o @@ $1::tsquery or l @@ $2::tsquery) and not (o @@ $3::tsquery or l @@ $4::tsquery)) or (o @@ $5::tsquery or l @@ $6::tsquery))',
    );
    expect(parameters.values).toEqual([
      `'knee'`,
      `'knee':C`,
      `('low' <1> 'back')`,
      `('low':C <1> 'back':C)`,
      `'ten'`,
      `'ten':C`,
    ]);
  });
});

it('is looked for by its phrases, but for what must not stand there', () => {
  const query = readTextQuery(`'knee' & !'low' | 'back' <-> 'pain'`);
  expect(query && anyPhrase(soughtPhrases(query))).toBe(`'knee' | ('back' <1> 'pain')`);
});
