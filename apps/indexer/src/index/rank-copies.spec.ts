import { describe, expect, it } from 'vitest';
import { type Outcome } from '#domain/model/determination.js';
import { makeDocument, makeLetter } from '../../../../test/support/letter-factory.js';
import {
  type Copy,
  copyKey,
  copyOf,
  type CopyRank,
  noticesWithRank,
  rankChanges,
  rankCopies,
  type StoredCopy,
} from './rank-copies.js';

function copy(documentId: string, differences: Partial<Copy> = {}): Copy {
  return {
    documentId,
    copyKey: 'case:CM16-0000001',
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
  return Object.fromEntries([...rankCopies(copies)].map(([documentId, { standing }]) => [documentId, standing]));
}

describe('copyKey', () => {
  it('is the case number where there is one', () => {
    expect(copyKey(makeLetter({ header: { caseNumber: 'CM16-0000007' } }))).toBe('case:CM16-0000007');
  });

  it('is the fingerprint where there is none', () => {
    const letter = makeLetter({ header: { caseNumber: null } });
    expect(copyKey(letter)).toBe(`fingerprint:${letter.fingerprint}`);
  });
});

it('copyOf takes every value that the rank is computed from', () => {
  const letter = makeLetter({
    header: { caseNumber: 'CM16-0000007', decisionDate: '2016-06-01' },
    determinations: [{ outcome: 'upheld' }, { outcome: 'overturned', ordinal: 5 }],
  });
  const document = makeDocument(letter.documentId, { receivedAt: '2026-11-22T09:30:00.250Z' });
  expect(copyOf({ state: 'parsed', document, revision: 3, letter })).toEqual({
    documentId: letter.documentId,
    copyKey: 'case:CM16-0000007',
    decisionDate: '2016-06-01',
    fullness: expect.any(Number) as number,
    receivedAt: Date.UTC(2026, 10, 22, 9, 30, 0, 250),
    fingerprint: letter.fingerprint,
    outcomes: new Map([
      [1, 'upheld'],
      [5, 'overturned'],
    ]),
  });
});

describe('the standing of copies', () => {
  it.each([
    ['a letter without copies is counted', [copy('a')], { a: 'counted' }],
    [
      'the latest decision date is counted',
      [copy('a', { fullness: 99 }), copy('b', { decisionDate: '2016-06-01', fullness: 1 })],
      { a: 'copy', b: 'counted' },
    ],
    [
      'no decision date ranks last',
      [copy('a', { decisionDate: null, fullness: 99 }), copy('b', { decisionDate: '2013-01-01' })],
      { a: 'copy', b: 'counted' },
    ],
    [
      'two without a decision date are ranked by fullness',
      [copy('a', { decisionDate: null }), copy('b', { decisionDate: null, fullness: 41 })],
      { a: 'copy', b: 'counted' },
    ],
    ['of equal dates the fullest is counted', [copy('a'), copy('b', { fullness: 41 })], { a: 'copy', b: 'counted' }],
    [
      'fullness ranks before receipt',
      [copy('a', { receivedAt: 1 }), copy('b', { fullness: 41, receivedAt: 2_000 })],
      { a: 'copy', b: 'counted' },
    ],
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
    [
      'each copy group has its own counted letter',
      [copy('a'), copy('b', { copyKey: 'case:2' }), copy('c'), copy('d', { copyKey: 'case:2', fullness: 50 })],
      { a: 'counted', c: 'copy', d: 'counted', b: 'copy' },
    ],
    ['no copies have no ranks', [], {}],
  ])('%s', (_name, copies, expected) => {
    expect(standings(copies)).toEqual(expected);
    expect(standings([...copies].reverse())).toEqual(expected);
  });
});

describe('disagreements between copies', () => {
  const disagreements = (copies: readonly Copy[], documentId: string) =>
    rankCopies(copies).get(documentId)?.disagreements;

  it('are noted on the counted copy, item by item, with the documents of the others', () => {
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

  it('name the lowest document first, whatever its rank', () => {
    const counted = copy('a', { decisionDate: '2017-01-01', outcomes: items('upheld') });
    const higher = copy('c', { decisionDate: '2016-06-01', outcomes: items('overturned') });
    const lower = copy('b', { decisionDate: '2016-01-01', outcomes: items('overturned') });
    expect(disagreements([lower, higher, counted], 'a')?.[0]?.detail).toContain('document b and 1 more');
  });

  it('are in the order of ordinals, whatever the order of the outcomes', () => {
    const counted = copy('a', {
      outcomes: new Map([
        [2, 'upheld'],
        [1, 'upheld'],
      ]),
    });
    const pointers = disagreements([counted, copy('b', { outcomes: items('overturned', 'overturned') })], 'a');
    expect(pointers?.map(({ pointer }) => pointer)).toEqual(['/determinations/0/outcome', '/determinations/1/outcome']);
  });

  it.each([
    ['agree', items('upheld', 'overturned')],
    ['lack an item', items('upheld')],
    ['have one item more', items('upheld', 'overturned', 'overturned')],
  ])('are not noted of copies that %s', (_name, outcomes) => {
    const counted = copy('a', { outcomes: items('upheld', 'overturned') });
    expect(disagreements([counted, copy('b', { outcomes })], 'a')).toEqual([]);
  });
});

describe('the notices of a ranked letter', () => {
  const misspelt = { kind: 'misspelt', pointer: null, detail: 'x' } as const;
  const outdated = { kind: 'copies_disagree', pointer: '/determinations/0/outcome', detail: 'old' } as const;
  const present = { ...outdated, detail: 'new' };

  it.each<[name: string, notices: readonly { kind: string }[], rank: CopyRank, expected: readonly { kind: string }[]]>([
    ['keep those of the reading', [misspelt], { standing: 'counted', disagreements: [present] }, [misspelt, present]],
    ['lose outdated disagreements', [outdated, misspelt], { standing: 'copy', disagreements: [] }, [misspelt]],
    ['replace outdated disagreements', [outdated], { standing: 'counted', disagreements: [present] }, [present]],
  ])('%s', (_name, notices, rank, expected) => {
    expect(noticesWithRank(notices, rank)).toEqual(expected);
  });
});

describe('rankChanges', () => {
  const disagreement = { kind: 'copies_disagree', pointer: '/determinations/0/outcome', detail: 'x' } as const;
  const stored = (differences: Partial<StoredCopy> = {}): StoredCopy => ({
    ...copy('a'),
    letterId: '7',
    standing: 'counted',
    notices: [],
    ...differences,
  });
  const ranks = (rank?: CopyRank) => new Map(rank === undefined ? [] : [['a', rank] as const]);

  it.each<[name: string, copy: StoredCopy, rank: CopyRank | undefined, changed: boolean]>([
    ['an equal rank', stored(), { standing: 'counted', disagreements: [] }, false],
    ['another standing', stored(), { standing: 'copy', disagreements: [] }, true],
    ['a new disagreement', stored(), { standing: 'counted', disagreements: [disagreement] }, true],
    [
      'the same disagreement',
      stored({ notices: [disagreement] }),
      { standing: 'counted', disagreements: [disagreement] },
      false,
    ],
    [
      'a disagreement that ended',
      stored({ notices: [disagreement] }),
      { standing: 'counted', disagreements: [] },
      true,
    ],
    ['no rank', stored(), undefined, false],
  ])('%s', (_name, storedCopy, rank, changed) => {
    expect(rankChanges([storedCopy], ranks(rank))).toEqual(
      changed ? [{ letterId: '7', standing: rank?.standing, notices: rank?.disagreements }] : [],
    );
  });
});
