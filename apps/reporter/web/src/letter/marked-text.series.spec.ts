import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Determination } from '../api/answers.js';
import { type Place, placesOf, segmentsOf, withAncestors } from './marked-text.series.js';

const place = (pointer: string, start: number, end: number): Place => ({ pointer, start, end, page: null });

describe('segmentsOf', () => {
  it.each([
    ['no place', 'abc', [], [['abc', []]]],
    [
      'a place in the middle',
      'abcdef',
      [place('/x', 2, 4)],
      [
        ['ab', []],
        ['cd', ['/x']],
        ['ef', []],
      ],
    ],
    [
      'a place in a place: the narrower comes first',
      'abcdef',
      [place('/wide', 0, 6), place('/narrow', 2, 4)],
      [
        ['ab', ['/wide']],
        ['cd', ['/narrow', '/wide']],
        ['ef', ['/wide']],
      ],
    ],
    [
      'places that overlap',
      'abcdef',
      [place('/left', 0, 4), place('/right', 2, 6)],
      [
        ['ab', ['/left']],
        ['cd', ['/left', '/right']],
        ['ef', ['/right']],
      ],
    ],
    ['two values of the same words', 'abc', [place('/a', 0, 3), place('/b', 0, 3)], [['abc', ['/a', '/b']]]],
    ['a place beyond the text is left out', 'abc', [place('/x', 1, 9)], [['abc', []]]],
  ])('%s', (_what, text, places, expected) => {
    expect(segmentsOf(text, places).map((segment) => [segment.text, segment.pointers])).toEqual(expected);
  });

  it('is the whole text again, whatever the places', () => {
    const anyPlace = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([start, length]) => place(`/${start}`, start, start + length));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.array(anyPlace), (text, places) => {
        const segments = segmentsOf(text, places);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) expect(text.startsWith(segment.text, segment.start)).toBe(true);
      }),
    );
  });
});

describe('placesOf', () => {
  it('takes values in one piece and in several, and the words that leads rest on', () => {
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
    expect(placesOf(letter)).toEqual([
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
