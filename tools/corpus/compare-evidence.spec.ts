import { describe, expect, it } from 'vitest';
import { compareEvidence } from './compare-evidence.js';
import { isRight } from './field-check.js';
import { type Json } from './json.js';

const text = 'Case Number: CM16-0900001\nA belt: Upheld\nIt is no use.';
const letter = {
  text,
  header: { caseNumber: 'CM16-0900001', priority: null },
  determinations: [{ requestedItem: 'A belt', rationale: 'It is no use.', outcome: 'upheld' }],
};
const span = (words: string): Json => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const evidence = {
  '/header/caseNumber': span('CM16-0900001'),
  '/determinations/0/requestedItem': [span('A'), span('belt')],
  '/determinations/0/rationale': span('It is no use.'),
  '/determinations/0/outcome': span('Upheld'),
};

const missedPointers = (given: Json): string[] =>
  compareEvidence('a', { ...letter, evidence: given })
    .filter((check) => !isRight(check))
    .map(({ where }) => where);

describe('compareEvidence', () => {
  it('finds no miss where every span yields its value', () => {
    expect(missedPointers(evidence)).toEqual([]);
  });

  it('misses a required value without a span', () => {
    expect(missedPointers({ '/determinations/0/rationale': evidence['/determinations/0/rationale'] })).toEqual([
      'a/header/caseNumber',
      'a/determinations/0/requestedItem',
    ]);
  });

  it.each([
    ['other words', '/determinations/0/requestedItem', span('It')],
    ['one word too many', '/determinations/0/rationale', span('Upheld\nIt is no use.')],
    ['a span beyond the text', '/header/caseNumber', { start: 13, end: 9_999 }],
    ['the opposite', '/determinations/0/outcome', span('belt')],
    ['a value that is not there', '/determinations/0/quantity', span('belt')],
  ])('misses %s', (_name, pointer, wrong) => {
    expect(missedPointers({ ...evidence, [pointer]: wrong })).toEqual([`a${pointer}`]);
  });
});
