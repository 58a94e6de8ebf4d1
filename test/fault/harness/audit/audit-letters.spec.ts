import { expect, it } from 'vitest';
import { auditLetters, type ExpectedLetter } from './audit-letters.js';
import { type StoredLetter } from './stored.js';

const items = [
  { outcome: 'upheld', category: 'surgery' },
  { outcome: 'overturned', category: null },
] as const;
const expected: readonly ExpectedLetter[] = [
  { documentId: 'aa', letter: { caseNumber: 'CM16-1', decisionDate: '2017-01-10', items } },
  { documentId: 'bb', letter: { caseNumber: 'CM16-1', decisionDate: '2017-02-14', items } },
];
const stored = (documentId: string, standing: string, counted = standing === 'counted'): StoredLetter => ({
  documentId,
  caseNumber: 'CM16-1',
  standing,
  items: items.map((item) => ({ ...item, counted })),
});

it('has no findings when the latest letter of a case is counted', () => {
  expect(auditLetters(expected, [stored('aa', 'superseded'), stored('bb', 'counted')])).toEqual([]);
});

it.each<[string, readonly StoredLetter[], string]>([
  ['a letter that is missing', [stored('bb', 'counted')], 'aa has no letter'],
  [
    'a second letter of a document',
    [stored('aa', 'copy'), stored('aa', 'copy'), stored('bb', 'counted')],
    'aa has 2 letters',
  ],
  ['two that are counted', [stored('aa', 'counted'), stored('bb', 'counted')], 'has 2 counted letters'],
  ['none that is counted', [stored('aa', 'copy'), stored('bb', 'copy')], 'has 0 counted letters'],
  ['an earlier decision that is counted', [stored('aa', 'counted'), stored('bb', 'copy')], 'its latest decision'],
  [
    'items that count without their letter',
    [stored('aa', 'copy', true), stored('bb', 'counted')],
    'differs from their standing',
  ],
  [
    'items other than those that were written',
    [{ ...stored('aa', 'copy'), items: [] }, stored('bb', 'counted')],
    'aa has other values than were written',
  ],
])('reports %s', (_, letters, words) => {
  expect(auditLetters(expected, letters).join('; ')).toContain(words);
});
