import { describe, expect, it } from 'vitest';
import { makeDetermination, makeLetter } from '../../../../test/support/letter-factory.js';
import { fullness } from './fullness.js';

describe('fullness', () => {
  const full = makeLetter();
  const [citation] = makeDetermination().reviewerBasis.citations;
  if (citation === undefined) throw new Error('the sample cites something');

  it.each([
    ['a date less', makeLetter({ header: { dateAssigned: null } }), -1],
    ['no case summary', makeLetter({ caseSummary: null }), -1],
    ['an empty case summary', makeLetter({ caseSummary: '' }), -1],
    ['no diagnoses', makeLetter({ diagnoses: null }), -1],
    ['an empty list of diagnoses', makeLetter({ diagnoses: [] }), -1],
    ['more diagnoses', makeLetter({ diagnoses: ['strain', 'sprain'] }), 0],
    ['a layout that is not known', makeLetter({ layout: 'unknown' }), -1],
    ['a quantity of none', makeLetter({ determinations: [{ quantity: 0 }] }), 1],
    [
      'a frequency, by its parts',
      makeLetter({ determinations: [{ frequency: { times: 2, timesTo: null, per: 'week' } }] }),
      2,
    ],
    ['no category', makeLetter({ determinations: [{ category: null }] }), -1],
    [
      'a citation more, by its fields',
      makeLetter({
        determinations: [{ reviewerBasis: { ...makeDetermination().reviewerBasis, citations: [citation, citation] } }],
      }),
      7,
    ],
    [
      'a flag',
      makeLetter({
        determinations: [
          {
            flags: [
              {
                kind: 'body_part_mismatch',
                grade: 'clear',
                concept: 'body part',
                explanation: 'x',
                evidence: [{ start: 0, end: 1 }],
              },
            ],
          },
        ],
      }),
      0,
    ],
    ['no resolutions', makeLetter({ determinations: [{ resolutions: [] }] }), 0],
    ['a notice', makeLetter({ notices: [{ kind: 'misspelt', pointer: null, detail: 'x' }] }), 0],
    ['no evidence', makeLetter({ evidence: {} }), 0],
  ])('%s', (_name, letter, difference) => {
    expect(fullness(letter) - fullness(full)).toBe(difference);
  });

  it('grows with every determination', () => {
    expect(fullness(makeLetter({ determinations: [{}, {}] }))).toBeGreaterThan(fullness(full));
  });
});
