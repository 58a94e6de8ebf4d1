import { describe, expect, it } from 'vitest';
import { type Outcome } from '#domain/model/determination.js';
import { type Copy, settleCopies } from './settle-copies.js';

function copy(documentId: string, differences: Partial<Copy> = {}): Copy {
  return {
    documentId,
    decisionDate: '2016-05-01',
    fullness: 40,
    receivedAt: 1_000,
    fingerprint: 'same words',
    outcomes: new Map([[1, 'upheld']]),
    ...differences,
  };
}

function items(...outcomes: readonly Outcome[]): ReadonlyMap<number, Outcome> {
  return new Map(outcomes.map((outcome, index) => [index + 1, outcome]));
}

function standings(copies: readonly Copy[]) {
  return Object.fromEntries([...settleCopies(copies)].map(([documentId, { standing }]) => [documentId, standing]));
}

describe('the standing of copies', () => {
  it.each([
    ['a letter alone is counted', [copy('a')], { a: 'counted' }],
    [
      'the latest decision date is counted',
      [copy('a', { fullness: 99 }), copy('b', { decisionDate: '2016-06-01', fullness: 1 })],
      { a: 'copy', b: 'counted' },
    ],
    [
      'no decision date is the oldest',
      [copy('a', { decisionDate: null, fullness: 99 }), copy('b', { decisionDate: '2013-01-01' })],
      { a: 'copy', b: 'counted' },
    ],
    ['of equal dates the fullest is counted', [copy('a'), copy('b', { fullness: 41 })], { a: 'copy', b: 'counted' }],
    [
      'of equally full ones the first received is counted',
      [copy('a', { receivedAt: 1_001 }), copy('b')],
      { a: 'copy', b: 'counted' },
    ],
    ['at last the lowest document id is counted', [copy('b'), copy('a')], { a: 'counted', b: 'copy' }],
    [
      'other words are superseded, the same are a copy',
      [copy('a', { decisionDate: '2017-01-01' }), copy('b'), copy('c', { fingerprint: 'other words' })],
      { a: 'counted', b: 'copy', c: 'superseded' },
    ],
    ['nothing is nothing', [], {}],
  ])('%s', (_name, copies, expected) => {
    expect(standings(copies)).toEqual(expected);
    expect(standings([...copies].reverse())).toEqual(expected);
  });
});

describe('copies that disagree', () => {
  const disagreements = (copies: readonly Copy[], documentId: string) =>
    settleCopies(copies).get(documentId)?.disagreements;

  it('are told on the counted copy, item by item, naming the others', () => {
    const counted = copy('a', { decisionDate: '2017-01-01', outcomes: items('upheld', 'upheld', 'overturned') });
    const others = [
      copy('c', { outcomes: items('upheld', 'overturned', 'overturned') }),
      copy('b', { outcomes: items('upheld', 'overturned', 'upheld') }),
    ];
    expect(disagreements([...others, counted], 'a')).toEqual([
      {
        kind: 'copies_disagree',
        pointer: '/determinations/1/outcome',
        detail: 'Another copy of this letter decides this item otherwise: document b and 1 more.',
      },
      {
        kind: 'copies_disagree',
        pointer: '/determinations/2/outcome',
        detail: 'Another copy of this letter decides this item otherwise: document b.',
      },
    ]);
    expect(disagreements([...others, counted], 'b')).toEqual([]);
  });

  it.each([
    ['agree', items('upheld', 'overturned')],
    ['lack an item', items('upheld')],
    ['have one item more', items('upheld', 'overturned', 'overturned')],
  ])('are not those that %s', (_name, outcomes) => {
    const counted = copy('a', { outcomes: items('upheld', 'overturned') });
    expect(disagreements([counted, copy('b', { outcomes })], 'a')).toEqual([]);
  });
});
