import { describe, expect, it } from 'vitest';
import { understandQuery } from './understand-query.js';

const shown = (query: string) => {
  const { terms, text, itemTexts, impliedTexts, excludedText, ignored } = understandQuery(query);
  return {
    terms: terms.map(({ kind, written, excluded }) => `${excluded ? 'not ' : ''}${kind} ${written}`),
    ...(text === null ? {} : { text }),
    ...(itemTexts.length === 0 ? {} : { itemTexts }),
    ...(impliedTexts.length === 0 ? {} : { impliedTexts }),
    ...(excludedText.length === 0 ? {} : { excludedText }),
    ...(ignored.length === 0 ? {} : { ignored }),
  };
};

describe('a query', () => {
  it.each<[string, object]>([
    ['hydrocodone', { terms: ['drug hydrocodone'] }],
    ['Norco 10/325 #120', { terms: ['drug Norco', 'strength 10/325', 'quantity #120'] }],
    ['knee scope', { terms: ['bodyPart knee', 'treatment scope'] }],
    ['PT for low back', { terms: ['treatment PT', 'bodyPart low back'], ignored: ['for'] }],
    ['stomach medicine', { terms: ['drugClass stomach medicine'] }],
    ['opioid medication', { terms: ['drugClass opioid medication'] }],
    ['neurologist consult', { terms: ['treatment neurologist'], impliedTexts: ['neurologist'], ignored: ['consult'] }],
    ['second opinion spine surgery', { terms: ['treatment second opinion'], itemTexts: ['spine surgery'] }],
    [
      'pool therapy',
      { terms: ['treatment pool therapy'], impliedTexts: ['aqua or aquatic or pool or water or hydrotherapy'] },
    ],
    ['orthopedic consult', { terms: ['treatment consult'], itemTexts: ['orthopedic'] }],
    ['lumbar fusion', { terms: ['treatment lumbar fusion', 'bodyPart lumbar'] }],
    ['carpal tunnel release', { terms: ['treatment carpal tunnel release'] }],
    ['arthroscopic knee surgery', { terms: ['treatment arthroscopic'], ignored: ['knee surgery'] }],
    ['right shoulder MRI', { terms: ['bodyPart shoulder', 'treatment MRI'], itemTexts: ['right'] }],
    ['MRI "red flags"', { terms: ['treatment MRI'], text: '"red flags"' }],
    ['MRI functional improvement', { terms: ['treatment MRI'], text: 'functional improvement' }],
    ['MRI -cervical', { terms: ['treatment MRI', 'not bodyPart cervical'] }],
    [
      'knee arthroscopy -meniscectomy',
      { terms: ['treatment knee arthroscopy', 'bodyPart knee'], excludedText: ['"meniscectomy"'] },
    ],
    ['MRI -"red flags" -sailor', { terms: ['treatment MRI'], excludedText: ['"red flags"', 'sailor'] }],
    ['CM16-0123456', { terms: ['caseNumber CM16-0123456'] }],
    ['8 sessions of acupuncture', { terms: ['quantity 8 sessions', 'treatment acupuncture'], ignored: ['of'] }],
    ['epidural, 50 % relief', { terms: ['treatment epidural'], text: 'relief', ignored: ['50 %'] }],
    ['functional improvement', { terms: [], text: 'functional improvement' }],
    ['first-line therapy', { terms: [], text: 'first-line therapy' }],
    ['Norco first line therapy', { terms: ['drug Norco'], text: '"first line therapy"' }],
    [
      'MRI "on examination" physical examination',
      { terms: ['treatment MRI', 'treatment physical examination'], text: '"on examination"' },
    ],
    [
      'knee MRI physical examination findings',
      { terms: ['bodyPart knee', 'treatment MRI'], text: '"physical examination findings"' },
    ],
    ['physical therapy', { terms: ['treatment physical therapy'] }],
    [
      'functional capacity evaluation',
      { terms: ['treatment functional capacity evaluation'], impliedTexts: ['fce or functional'] },
    ],
    ['not recommended, no red flags', { terms: [], text: 'not recommended, no red flags', ignored: ['not', 'no'] }],
    ['"knee"', { terms: [], text: '"knee"' }],
    ['-opioid', { terms: [], text: '-opioid' }],
    ['"', { terms: [], text: '"' }],
  ])('%s', (query, expected) => {
    expect(shown(query)).toEqual(expected);
  });

  it.each([
    ['cyclobenzaprin', 'cyclobenzaprine'],
    ['gabapentine', 'gabapentin'],
    ['acupuncturee', 'acupuncture'],
  ])('%s is corrected by one edit', (query, label) => {
    const [term] = understandQuery(query).terms;
    expect(term?.label).toContain(label);
  });

  it('of a generic name means every drug with the ingredient, of a brand that drug', () => {
    expect(understandQuery('hydrocodone').alternatives).toEqual([[{ ingredients: ['hydrocodone'] }]]);
    expect(understandQuery('vicodin').alternatives).toEqual([[{ substance: ['hydrocodone/acetaminophen'] }]]);
  });

  it('of two drugs or treatments means either, of a body part and amounts all', () => {
    expect(understandQuery('soma or norco 10/325').alternatives).toEqual([
      [{ substance: ['carisoprodol'] }, { strength: ['10/325 mg', '10/325 mcg', '10/325 mg/ml'] }],
      [{ substance: ['hydrocodone/acetaminophen'] }, { strength: ['10/325 mg', '10/325 mcg', '10/325 mg/ml'] }],
    ]);
    expect(understandQuery('knee or shoulder MRI').alternatives).toEqual([
      [{ subcategory: ['diagnostic-testing/radiology-mri'] }, { bodyPart: ['knee', 'shoulder'] }],
    ]);
  });

  it('of a frequency and a duration must match, except those of a drug', () => {
    expect(understandQuery('acupuncture twice a week for six weeks').alternatives).toEqual([
      [{ subcategory: ['rehabilitation/acupuncture'] }, { frequency: ['2'] }, { duration: ['6'] }],
    ]);
    const norco = understandQuery('norco twice a day');
    expect(norco.alternatives).toEqual([[{ substance: ['hydrocodone/acetaminophen'] }]]);
    expect(norco.ignored).toEqual(['twice a day']);
  });

  it('of a date means decisions of that day', () => {
    for (const query of ['2016-05-04', '5/4/2016', 'decisions on 05/04/2016']) {
      expect(understandQuery(query).alternatives).toEqual([[{ decidedFrom: '2016-05-04', decidedTo: '2016-05-04' }]]);
    }
    expect(understandQuery('13/45/2016').alternatives).toEqual([]);
    expect(understandQuery('norco 10/325').terms.map(({ kind }) => kind)).toEqual(['drug', 'strength']);
  });

  it('of the maximum length is understood', () => {
    expect(understandQuery('norco '.repeat(50)).terms.length).toBe(50);
    expect(understandQuery('"'.repeat(299)).terms).toEqual([]);
  });
});
