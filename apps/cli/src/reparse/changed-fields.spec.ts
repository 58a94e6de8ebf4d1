import { expect, it } from 'vitest';
import { changedFields } from './changed-fields.js';

const letter = {
  header: { caseNumber: 'CM16-0000001', decisionDate: null },
  determinations: [
    { outcome: 'upheld', category: 'imaging' },
    { outcome: 'overturned', category: null },
  ],
  notices: [],
  evidence: { '/header/caseNumber': { start: 1, end: 2 } },
};
const [first, second] = letter.determinations;

it.each<[string, unknown, readonly string[]]>([
  ['nothing', letter, []],
  ['the order of names', { ...letter, header: { decisionDate: null, caseNumber: 'CM16-0000001' } }, []],
  ['a value', { ...letter, header: { ...letter.header, decisionDate: '2016-01-01' } }, ['/header/decisionDate']],
  [
    'a value of two items',
    {
      ...letter,
      determinations: [
        { ...first, category: 'x' },
        { ...second, category: 'x' },
      ],
    },
    ['/determinations/category'],
  ],
  ['the number of items', { ...letter, determinations: [first] }, ['/determinations']],
  ['evidence', { ...letter, evidence: {} }, ['/evidence']],
  ['fields and notices that the services add', { ...letter, revision: 2, notices: [{ kind: 'copies_disagree' }] }, []],
])('reports %s', (_, after, fields) => {
  expect(changedFields(letter, after)).toEqual(fields);
});
