import { describe, expect, it } from 'vitest';
import { type Json } from './json.js';
import { spanYields } from './span-yields.js';

const letter = {
  determinations: [
    {
      resolutions: [
        { field: 'substance', written: 'Norco', resolved: 'hydrocodone/acetaminophen' },
        { field: 'category', written: 'Norco', resolved: 'pharmaceuticals' },
        { field: 'bodyPart', written: 'knee', resolved: 'knee' },
        { field: 'bodyPart', written: 'hip', resolved: 'hip' },
      ],
    },
  ],
};
const item = (name: string): string => `/determinations/0/${name}`;

describe('spanYields', () => {
  it.each<[string, Json, string]>([
    [item('requestedItem'), 'Norco 10/325mg', 'Norco\n10/325 mg'],
    ['/dateOfInjury', '2008-06-02', '6/2/08'],
    ['/dateOfInjury', '2012-10-12', '10-12-2012'],
    ['/dateOfInjury', '2003-10-01', 'October 1, 2003'],
    ['/injuredWorker/age', 52, '52 year old'],
    [item('quantity'), 6, 'Six visits'],
    [item('quantity'), 60, '#60.00'],
    [item('outcome'), 'overturned', 'Overturned'],
    [item('rationaleConclusion'), 'not_medically_necessary', 'cannot be recommended'],
    ['/injuredWorker/sex', 'female', 'she'],
    ['/reviewer/licensedIn/0', 'NY', 'New York'],
    [item('substance'), 'hydrocodone/acetaminophen', 'NORCO'],
    [item('category'), 'pharmaceuticals', 'NORCO'],
    [item('subcategory'), 'any', 'Norco'],
    [item('strength'), '10/325 mg', '10-325MG'],
    [item('strength'), '0.5 mg', '.5 milligrams'],
    [item('strength'), '10%', '10 %'],
    [item('quantity'), 6, 'Six (6) sessions'],
    [item('duration'), { amount: 6, amountTo: null, unit: 'week' }, '2 x 6'],
    [item('bodyParts'), ['knee', 'hip'], 'knee hip'],
    [item('reviewerBasis/basedOnMtus'), true, 'Decision based on MTUS ACOEM.'],
    [item('reviewerBasis/basedOnMtus'), false, 'The Expert Reviewer did not base their decision on the MTUS. Other.'],
    [item('reviewerBasis/citations/0'), { raw: 'ODG, Pain Chapter', pages: [] }, 'ODG, Pain\nChapter'],
    [item('frequency'), { times: 2, timesTo: 3, per: 'week' }, '2-3 times a week'],
    [item('datesOfService'), ['2016-09-14'], 'DOS 09/14/2016'],
  ])('%s: %j is in %j', (pointer, value, words) => {
    expect(spanYields({ pointer, value, words }, letter)).toBe(true);
  });

  it.each<[string, Json, string | null]>([
    [item('requestedItem'), 'Norco', 'Norco #60'],
    [item('requestedItem'), 'Norco', null],
    ['/dateOfInjury', '2008-06-02', '2/6/08'],
    ['/dateOfInjury', '2003-10-01', 'October 1, 2004'],
    ['/injuredWorker/age', 52, '25 year old'],
    [item('outcome'), 'overturned', 'Upheld'],
    ['/injuredWorker/sex', 'male', 'female'],
    ['/reviewer/licensedIn/0', 'NY', 'New Jersey'],
    [item('substance'), 'oxycodone', 'NORCO'],
    [item('category'), 'pharmaceuticals', 'a belt'],
    [item('category'), 'pharmaceuticals', 'Norco 10/325mg #60'],
    [item('strength'), '10/325 mg', 'Norco 10 mg'],
    [item('strength'), '10 mg', '10 mcg'],
    [item('quantity'), 6, 'Six visits, 2 a week'],
    [item('refills'), 2, '#60 with 2 refills'],
    [item('duration'), { amount: 6, amountTo: null, unit: 'week' }, '2 times a week for 6 weeks'],
    [item('bodyParts'), ['knee', 'hip'], 'knee'],
    [item('reviewerBasis/basedOnMtus'), true, 'based on recommendation(s) outside of the MTUS Guidelines. Other.'],
    [item('reviewerBasis/citations/0'), { raw: 'ODG', pages: [] }, 'ODG, Pain'],
    [item('frequency'), { times: 2, timesTo: 3, per: 'week' }, '2 times a week'],
    [item('quantity'), null, 'words'],
  ])('%s: %j is not in %j', (pointer, value, words) => {
    expect(spanYields({ pointer, value, words }, letter)).toBe(false);
  });
});
