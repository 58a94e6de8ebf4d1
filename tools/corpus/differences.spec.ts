import { describe, expect, it } from 'vitest';
import { differences } from './differences.js';
import { type Json } from './json.js';
import { type Reading } from './reading.js';

const parsed = (data: Json): Reading => ({ kind: 'parsed', file: 'a', data });
const before = parsed({
  revision: 1,
  text: 'old',
  header: { caseNumber: null, priority: 'standard' },
  determinations: [{ quantity: 60, rationale: 'As it\nwas.', flags: [] }, { quantity: 8 }],
});
const after = parsed({
  revision: 2,
  text: 'new',
  header: { caseNumber: 'CM16-0900001', priority: 'standard' },
  determinations: [
    { quantity: 30, rationale: 'As it was.', flags: [{ kind: 'x', explanation: 'y' }] },
    { quantity: null },
  ],
});

describe('differences', () => {
  it('report what is added, lost and changed, by pointer and by field', () => {
    const found = differences('a', before, after).map(({ kind, path, field }) => [kind, path, field]);
    expect(found).toEqual([
      ['changed', 'determinations/1/quantity', 'determinations/quantity'],
      ['lost', 'determinations/2/quantity', 'determinations/quantity'],
      ['gained', 'header/caseNumber', 'header/caseNumber'],
      ['gained', 'determinations/1/flags', 'determinations/flags'],
    ]);
  });

  it('find nothing between a reading and itself', () => {
    expect(differences('a', before, before)).toEqual([]);
  });

  it('report that a letter is now rejected', () => {
    const found = differences('a', parsed({}), { kind: 'rejected', file: 'a', code: 'not_text' });
    expect(found).toMatchObject([{ kind: 'changed', path: 'reading', before: 'parsed', after: 'rejected: not_text' }]);
  });
});
