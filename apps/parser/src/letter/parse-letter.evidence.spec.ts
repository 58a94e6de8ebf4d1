import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Span } from '#domain/model/evidence.js';
import { type Letter } from '#domain/model/letter.js';
import { parseLetter } from './parse-letter.js';
import { documentOf } from './spec-support/document-of.js';
import { letterOf2014, letterOf2015, letterOf2016 } from './spec-support/invented-letters.js';
import evidenceOf2014 from './spec-support/letter-of-2014.evidence.json' with { type: 'json' };
import evidenceOf2015 from './spec-support/letter-of-2015.evidence.json' with { type: 'json' };
import evidenceOf2016 from './spec-support/letter-of-2016.evidence.json' with { type: 'json' };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function parse(source: string): Letter {
  const parsed = parseLetter(documentOf(source), { sha256 });
  if (parsed.kind === 'rejected') throw new Error(parsed.rejection.detail);
  return parsed.letter;
}

/** A span with its words, which are easier to review than its end. */
const withWords =
  ({ text }: Letter) =>
  ({ start, end, page }: Span) => ({ start, ...(page === undefined ? {} : { page }), words: text.slice(start, end) });

describe('evidence', () => {
  it.each([
    ['2014', letterOf2014, evidenceOf2014],
    ['2015', letterOf2015, evidenceOf2015],
    ['2016', letterOf2016, evidenceOf2016],
  ])('of a letter of %s: exactly the words of each value, with position and page', (_, source, expected) => {
    const letter = parse(source);
    const found = Object.entries(letter.evidence).map(([pointer, evidence]) => [
      pointer,
      [evidence].flat().map(withWords(letter)),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('of a contradiction: the claim, then every fact that contradicts it', () => {
    const letter = parse(letterOf2015);
    const flags = letter.determinations.flatMap((determination) => determination.flags);
    expect(flags.map(({ kind, evidence }) => ({ kind, evidence: evidence.map(withWords(letter)) }))).toEqual([
      {
        kind: 'rationale_contradicts_summary',
        evidence: [
          {
            start: 1309,
            page: 1,
            words: 'There is no documentation of\na prior trial of naproxen and gabapentin.',
          },
          { start: 733, page: 1, words: 'naproxen' },
          { start: 751, page: 1, words: 'gabapentin' },
        ],
      },
    ]);
  });
});
