import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Determination } from '../api/types.js';
import {
  type EvidenceSpan,
  evidenceSpans,
  joinWrappedLines,
  splitIntoSegments,
  withAncestors,
} from './text-segments.js';

const span = (pointer: string, start: number, end: number): EvidenceSpan => ({ pointer, start, end, page: null });

describe('splitIntoSegments', () => {
  it.each([
    ['no span', 'abc', [], [['abc', []]]],
    [
      'a span in the middle',
      'abcdef',
      [span('/x', 2, 4)],
      [
        ['ab', []],
        ['cd', ['/x']],
        ['ef', []],
      ],
    ],
    [
      'nested spans: the narrower first',
      'abcdef',
      [span('/wide', 0, 6), span('/narrow', 2, 4)],
      [
        ['ab', ['/wide']],
        ['cd', ['/narrow', '/wide']],
        ['ef', ['/wide']],
      ],
    ],
    [
      'overlapping spans',
      'abcdef',
      [span('/left', 0, 4), span('/right', 2, 6)],
      [
        ['ab', ['/left']],
        ['cd', ['/left', '/right']],
        ['ef', ['/right']],
      ],
    ],
    ['two values with the same span', 'abc', [span('/a', 0, 3), span('/b', 0, 3)], [['abc', ['/a', '/b']]]],
    ['a span beyond the text is ignored', 'abc', [span('/x', 1, 9)], [['abc', []]]],
  ])('%s', (_what, text, spans, expected) => {
    expect(splitIntoSegments(text, spans).map((segment) => [segment.text, segment.pointers])).toEqual(expected);
  });

  it('joins to the whole text for any spans', () => {
    const anySpan = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => span(`/${start}`, start, start + length));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.array(anySpan), (text, spans) => {
        const segments = splitIntoSegments(text, spans);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) expect(text.startsWith(segment.text, segment.start)).toBe(true);
      }),
    );
  });
});

describe('evidenceSpans', () => {
  it('returns the spans of values and flags', () => {
    const flag = { kind: 'body_part_mismatch', explanation: 'Why.', evidence: [{ start: 5, end: 6 }] } as const;
    const letter = {
      evidence: {
        '/header/caseNumber': { start: 0, end: 2, page: 1 },
        '/caseSummary': [
          { start: 2, end: 3 },
          { start: 4, end: 5 },
        ],
      },
      determinations: [{ flags: [] }, { flags: [flag] }] as unknown as Determination[],
    };
    expect(evidenceSpans(letter)).toEqual([
      { pointer: '/header/caseNumber', start: 0, end: 2, page: 1 },
      { pointer: '/caseSummary', start: 2, end: 3, page: null },
      { pointer: '/caseSummary', start: 4, end: 5, page: null },
      { pointer: '/determinations/1/flags/0', start: 5, end: 6, page: null },
    ]);
  });
});

describe('withAncestors', () => {
  it.each([
    ['/a', ['/a']],
    ['/a/b/0', ['/a/b/0', '/a/b', '/a']],
  ])('%s', (pointer, expected) => {
    expect(withAncestors(pointer)).toEqual(expected);
  });
});

const long = 'The worker was seen for pain of the lower back that began when a pallet';

describe('joinWrappedLines', () => {
  it.each([
    ['a full line is joined with the next', `${long}\nfell from a shelf.`, `${long} fell from a shelf.`],
    ['several full lines', `${long}\n${long}\nfell.`, `${long} ${long} fell.`],
    ['a paragraph end stays', `${long}\n\nNext.`, `${long}\n\nNext.`],
    ['short lines stay', 'Date of Injury:\n01/02/2013', 'Date of Injury:\n01/02/2013'],
    ['an indented line stays', `${long}\n  fell.`, `${long}\n  fell.`],
    ['an empty text', '', ''],
  ])('%s', (_what, text, expected) => {
    expect(joinWrappedLines(text)).toBe(expected);
  });

  it('keeps the length and everything but line breaks', () => {
    const line = fc.string({ maxLength: 90 });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(joinWrappedLines(text)).toHaveLength(text.length);
        expect(joinWrappedLines(text).replaceAll('\n', ' ')).toBe(text.replaceAll('\n', ' '));
      }),
    );
  });
});
