import { reasonName } from '#domain/model/reason.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemDetailsSchema } from '#platform/problem/problem-details.js';
import { type DimensionName } from '../../apps/reporter/src/facts/fact-dimensions.js';
import { type Outcomes, outcomesSchema } from '../../apps/reporter/src/statistics/outcomes.schema.js';
import { type Counted, countedItems, groupBy, recount } from '../support/reporter-recount.js';
import { getJson, getParsed } from '../support/reporter-client.js';
import {
  caseOutcomeOf,
  raiseDataVersion,
  storeResults,
  type StoredItem,
  type StoredLetter,
  storeLetters,
} from '../support/reporter-fixture.js';
import { startTestReporter, type TestReporter } from '../support/test-reporter.js';

const letters = makeLetters(90);
const items = countedItems(letters);

let fixture: TestReporter;

beforeAll(async () => {
  fixture = await startTestReporter(async (client) => {
    await storeLetters(client, letters);
    await storeResults(client, [
      { name: 'a photograph', state: 'rejected', reason: 'unsupported_media_type' },
      { name: 'a recipe', state: 'rejected', reason: 'not_an_imr_letter' },
      { name: 'a page of soot', state: 'failed', reason: 'raw_store_unreachable' },
      { name: 'a secret', state: 'removed' },
    ]);
  });
});

afterAll(() => fixture.close());

const outcomes = (query: string): Promise<Outcomes> =>
  getParsed(fixture.service.url, `/v1/statistics/outcomes?${query}`, outcomesSchema);

describe('outcomes by group', () => {
  const keys: Readonly<Record<DimensionName, (counted: Counted) => readonly (string | undefined)[]>> = {
    category: ({ item }) => [item.category],
    subcategory: ({ item }) => [
      item.subcategory === undefined ? undefined : `${item.category ?? ''}/${item.subcategory}`,
    ],
    drugClass: ({ item }) => [item.drugClass],
    substance: ({ item }) => [item.substance],
    treatment: ({ item }) => item.treatments ?? [],
    bodyPart: ({ item }) => item.bodyParts ?? [],
    strength: ({ item }) => [item.strength],
    quantity: ({ item }) => [item.quantity?.toString()],
    side: ({ item }) => [item.side],
    frequency: ({ item }) => [item.visitsPerWeek?.toString()],
    duration: ({ item }) => [item.weeks?.toString()],
    sessions: ({ item }) => [sessionsOf(item)?.toString()],
    age: ({ letter }) => [letter.age?.toString()],
    sex: ({ letter }) => [letter.sex],
    year: ({ letter }) => [letter.decisionDate?.slice(0, 4)],
    quarter: ({ letter }) => [quarterOf(letter.decisionDate)],
    month: ({ letter }) => [letter.decisionDate?.slice(0, 7)],
    specialty: ({ letter }) => letter.specialties ?? [],
    licensingState: ({ letter }) => letter.licensedIn ?? [],
    authority: ({ item }) => item.authorities ?? [],
    administratorAuthority: ({ item }) => item.administratorAuthorities ?? ['ADMINISTRATOR'],
    guidelineDocument: ({ item }) => [guidelineOf(item)?.document],
    guidelineSection: ({ item }) => guidelineOf(item)?.sections ?? [],
    outcome: ({ item }) => [item.outcome],
    caseOutcome: ({ letter }) => [caseOutcomeOf(letter)],
    layout: ({ letter }) => [letter.layout ?? 'determination-2016'],
    headingFamily: ({ item }) => [item.headingFamily ?? 'plain'],
    flag: ({ item }) => item.flags ?? [],
    flagGrade: ({ item }) => ((item.flags ?? []).length > 0 ? ['clear'] : []),
    reason: ({ item }) => (item.reasons ?? []).map(reasonName),
    primaryReason: ({ item }) => [(item.reasons ?? []).map(reasonName)[0]],
  };

  it.each(Object.entries(keys))('%s: every figure is that of a recount', async (by, keysOf) => {
    const answer = await outcomes(`by=${by}`);
    const groups = groupBy(items, keysOf);
    expect(new Set(answer.groups.map((group) => group.key))).toEqual(new Set(groups.keys()));
    for (const group of answer.groups) expectFigures(group, groups.get(group.key) ?? []);
    expectFigures(answer.totals, items);
    const without = groups.get(null) ?? [];
    expect(answer.population.withoutValue).toEqual({
      letters: recount(without).letters,
      determinations: without.length,
    });
  });

  it('states whether an item can be in several groups, and counts it once in each', async () => {
    for (const by of ['specialty', 'licensingState', 'authority', 'guidelineSection', 'flag']) {
      expect((await outcomes(`by=${by}`)).multiValued).toBe(true);
    }
    expect((await outcomes('by=category')).multiValued).toBe(false);
    const answer = await outcomes('by=specialty');
    const together = answer.groups.reduce((sum, group) => sum + group.total, 0);
    expect(together).toBeGreaterThan(answer.totals.total);
  });

  it('returns the largest group first and the group without a value last; years in order', async () => {
    const byCategory = (await outcomes('by=category')).groups;
    expect(byCategory.at(-1)).toMatchObject({ key: null, label: 'Uncategorised' });
    const sizes = byCategory.slice(0, -1).map((group) => group.total);
    expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
    const years = (await outcomes('by=year')).groups.map((group) => group.key);
    expect(years).toEqual(['2013', '2014', '2015', '2016', null]);
  });

  it('marks groups of fewer than 20', async () => {
    const { groups } = await outcomes('by=substance');
    expect(new Set(groups.map((group) => group.smallSample))).toEqual(new Set([true, false]));
    for (const group of groups) expect(group.smallSample).toBe(group.total < 20);
  });
});

describe('the population of figures', () => {
  it('returns what is not counted, and why', async () => {
    const { population } = await outcomes('by=category');
    const standing = (which: StoredLetter['standing']) => {
      const some = letters.filter((letter) => letter.standing === which);
      return { letters: some.length, determinations: some.reduce((sum, letter) => sum + letter.items.length, 0) };
    };
    expect(population.notCounted).toEqual({
      copies: standing('copy'),
      superseded: standing('superseded'),
      rejectedDocuments: 2,
      failedDocuments: 1,
    });
    expect(population.notCounted.copies.letters).toBeGreaterThan(0);
    expect(population.notCounted.superseded.letters).toBeGreaterThan(0);
  });

  it('states which date a period refers to, and how many letters have none', async () => {
    const undated = items.filter(({ letter }) => letter.decisionDate === undefined);
    const amount = { letters: recount(undated).letters, determinations: undated.length };
    expect((await outcomes('by=category')).population.period).toEqual({
      date: 'decisionDate',
      from: null,
      to: null,
      undated: { ...amount, included: true },
    });
    expect((await outcomes('by=category&decidedFrom=2014-01-01&decidedTo=2014-12-31')).population.period).toEqual({
      date: 'decisionDate',
      from: '2014-01-01',
      to: '2014-12-31',
      undated: { ...amount, included: false },
    });
  });

  it('does not change when copies are added, except for what is not counted', async () => {
    const before = await outcomes('by=category');
    const copies = letters
      .slice(0, 3)
      .map((letter) => ({ ...letter, name: `${letter.name} again`, standing: 'copy' as const }));
    await storeLetters(fixture.client, copies);
    const after = await outcomes('by=category');
    expect(after.groups).toEqual(before.groups);
    expect(after.totals).toEqual(before.totals);
    expect(after.population.notCounted.copies.letters).toBe(before.population.notCounted.copies.letters + 3);
    expect(after.dataVersion).toBe(before.dataVersion + 1);
  });
});

describe('filters', () => {
  const filters: readonly (readonly [query: string, fits: (counted: Counted) => boolean])[] = [
    ['category=injection', ({ item }) => item.category === 'injection'],
    ['category=Injection', ({ item }) => item.category === 'injection'],
    ['category=injection&category=none', ({ item }) => item.category === 'injection' || item.category === undefined],
    ['subcategory=spine', ({ item }) => item.subcategory === 'spine'],
    ['subcategory=surgery/spine', ({ item }) => item.category === 'surgery' && item.subcategory === 'spine'],
    ['subcategory=none', ({ item }) => item.subcategory === undefined],
    ['drugClass=opioids', ({ item }) => item.drugClass === 'opioids'],
    ['substance=none', ({ item }) => item.substance === undefined],
    ['ingredients=acetaminophen', ({ item }) => item.substance === 'hydrocodone/acetaminophen'],
    ['ingredients=acetaminophen&ingredients=hydrocodone', ({ item }) => item.substance === 'hydrocodone/acetaminophen'],
    ['treatment=supplies', ({ item }) => item.treatments?.includes('supplies') ?? false],
    [
      'bodyPart=knee&bodyPart=none',
      ({ item }) => (item.bodyParts ?? []).length === 0 || item.bodyParts?.[0] === 'knee',
    ],
    ['strength=5%25', ({ item }) => item.strength === '5%'],
    ['quantity=7.5', ({ item }) => item.quantity === 7.5],
    ['quantityMin=7.5&quantityMax=100', ({ item }) => item.quantity === 7.5],
    ['quantityMin=8', ({ item }) => item.quantity === 120],
    ['side=left&side=none', ({ item }) => item.side === 'left' || item.side === undefined],
    ['frequency=2', ({ item }) => item.visitsPerWeek === 2],
    ['frequencyMin=2&durationMax=6', ({ item }) => (item.visitsPerWeek ?? 0) >= 2 && (item.weeks ?? 9) <= 6],
    ['sessions=12', ({ item }) => sessionsOf(item) === 12],
    ['sessionsMax=11', ({ item }) => (sessionsOf(item) ?? 12) <= 11],
    ['age=44', ({ letter }) => letter.age === 44],
    ['ageMin=44&ageMax=60', ({ letter }) => letter.age === 44],
    ['sex=female&sex=none', ({ letter }) => letter.sex !== 'male'],
    ['daysSinceInjuryMin=1000', ({ letter }) => (daysSinceInjury(letter) ?? 0) >= 1000],
    ['daysSinceInjuryMax=999', ({ letter }) => (daysSinceInjury(letter) ?? 1000) <= 999],
    ['not.category=injection', ({ item }) => item.category !== 'injection'],
    ['not.category=none&not.category=injection', ({ item }) => ![undefined, 'injection'].includes(item.category)],
    ['not.authority=ODG', ({ item }) => !(item.authorities?.includes('ODG') ?? false)],
    ['not.subcategory=spine', ({ item }) => item.subcategory !== 'spine'],
    ['not.year=2014', ({ letter }) => !(letter.decisionDate?.startsWith('2014') ?? false)],
    ['category=none&not.outcome=upheld', ({ item }) => item.category === undefined && item.outcome === 'overturned'],
    ['outcome=overturned', ({ item }) => item.outcome === 'overturned'],
    ['caseOutcome=partly-overturned', ({ letter }) => caseOutcomeOf(letter) === 'partly-overturned'],
    ['authority=ODG', ({ item }) => item.authorities?.includes('ODG') ?? false],
    ['authority=none', ({ item }) => (item.authorities ?? []).length === 0],
    ['authority=ADMINISTRATOR', () => false],
    ['administratorAuthority=ODG', ({ item }) => item.administratorAuthorities?.includes('ODG') ?? false],
    ['administratorAuthority=none', ({ item }) => item.administratorAuthorities?.length === 0],
    ['guidelineDocument=Back%20Manual', ({ item }) => guidelineOf(item)?.document === 'Back Manual'],
    [
      'guidelineSection=Belts&guidelineSection=none',
      ({ item }) => guidelineOf(item)?.sections.includes('Belts') ?? true,
    ],
    ['injuredFrom=2012-03-01', ({ letter }) => (letter.injured?.date ?? '') >= '2012-03-01'],
    ['injuredTo=2012-03-01', ({ letter }) => (letter.injured?.date ?? '9') <= '2012-03-01'],
    [
      'receivedFrom=2013-01-02&receivedTo=2013-05-01',
      ({ letter }) => (letter.received ?? '') >= '2013-01-02' && (letter.received ?? '9') <= '2013-05-01',
    ],
    ['caseNumber=none', ({ letter }) => letter.caseNumber === undefined],
    ['specialty=Pain%20Medicine', ({ letter }) => letter.specialties?.includes('Pain Medicine') ?? false],
    ['specialty=none', ({ letter }) => (letter.specialties ?? []).length === 0],
    ['licensingState=TX', ({ letter }) => letter.licensedIn?.includes('TX') ?? false],
    ['layout=unknown', ({ letter }) => letter.layout === 'unknown'],
    ['headingFamily=retrospective', ({ item }) => item.headingFamily === 'retrospective'],
    ['flag=body_part_mismatch', ({ item }) => item.flags?.includes('body_part_mismatch') ?? false],
    ['flag=none', ({ item }) => (item.flags ?? []).length === 0],
    ['year=2014&year=none', ({ letter }) => letter.decisionDate?.startsWith('2014') ?? true],
    ['quarter=2014-Q3', ({ letter }) => quarterOf(letter.decisionDate) === '2014-Q3'],
    ['month=2014-07&month=none', ({ letter }) => letter.decisionDate?.startsWith('2014-07') ?? true],
    ['decidedFrom=2014-07-01', ({ letter }) => (letter.decisionDate ?? '') >= '2014-07-01'],
    ['decidedTo=2014-07-01', ({ letter }) => (letter.decisionDate ?? '9') <= '2014-07-01'],
    ['caseNumber=cm16-0000004', ({ letter }) => letter.caseNumber === 'CM16-0000004'],
    [
      'drugClass=opioids&outcome=upheld&licensingState=CA&decidedTo=2015-12-31',
      ({ letter, item }) =>
        item.drugClass === 'opioids' &&
        item.outcome === 'upheld' &&
        (letter.licensedIn?.includes('CA') ?? false) &&
        (letter.decisionDate ?? '9') <= '2015-12-31',
    ],
  ];

  it.each(filters)('%s', async (query, fits) => {
    const fitting = items.filter(fits);
    const answer = await outcomes(`by=category&${query}`);
    // A rate would be that of the filter.
    if (/outcome=/i.test(query)) expectCounts(answer.totals, fitting);
    else expectFigures(answer.totals, fitting);
    const groups = groupBy(fitting, ({ item }) => [item.category]);
    expect(answer.groups.map(({ key, total }) => [key, total]).toSorted()).toEqual(
      [...groups].map(([key, some]) => [key, some.length]).toSorted(),
    );
  });

  it('each precedent except that of another authority matches a part of the request', () => {
    for (const [query, fits] of filters) {
      if (query !== 'authority=ADMINISTRATOR') expect(items.filter(fits), query).not.toEqual([]);
    }
  });

  it.each([
    ['by=colour', 'by'],
    ['', 'by'],
    ['by=year&colour=red', 'colour'],
    ['by=year&outcome=maybe', 'outcome'],
    ['by=year&decidedFrom=2014-02-30', 'decidedFrom'],
    ['by=year&year=14', 'year'],
    ['by=year&quarter=2014-Q5', 'quarter'],
    ['by=year&month=2014-13', 'month'],
    ['by=year&substance=%00', 'substance'],
    ['by=year&category=surgerys', 'category'],
    ['by=year&subcategory=spines', 'subcategory'],
    ['by=year&drugClass=opioid', 'drugClass'],
    ['by=year&bodyPart=lumbar', 'bodyPart'],
    ['by=year&treatment=tens', 'treatment'],
    ['by=year&decidedFrom=2015-01-02&decidedTo=2015-01-01', 'decidedFrom'],
    ['by=year&injuredFrom=2015-01-02&injuredTo=2015-01-01', 'injuredFrom'],
    ['by=year&receivedFrom=2015-01-02&receivedTo=2015-01-01', 'receivedFrom'],
    ['by=year&ageMin=50&ageMax=49', 'ageMin'],
    ['by=year&quantityMin=-1', 'quantityMin'],
    ['by=year&sessions=many', 'sessions'],
    ['by=year&side=top', 'side'],
    ['by=year&not.category=surgerys', 'not.category'],
    ['by=year&not.q=knee', 'not.q'],
    [`by=year${'&category=a'.repeat(21)}`, 'category'],
  ])('%s is refused, naming %s', async (query, named) => {
    const { status, headers, body } = await getJson(fixture.service.url, `/v1/statistics/outcomes?${query}`);
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    const problem = problemDetailsSchema.parse(body);
    expect(problem.code).toBe('invalid_request');
    expect(problem.detail).toContain(named);
  });
});

describe('a response that the client has cached', () => {
  const path = '/v1/statistics/outcomes?by=year&category=injection';

  it('is not sent again until the data changes', async () => {
    const first = await getJson(fixture.service.url, path);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    const again = await getJson(fixture.service.url, path, { 'if-none-match': tag });
    expect(again).toMatchObject({ status: 304, body: null });
    expect(again.headers.get('etag')).toBe(tag);
    const other = await getJson(fixture.service.url, `${path}&outcome=upheld`, { 'if-none-match': tag });
    expect(other.status).toBe(200);

    await raiseDataVersion(fixture.client);
    const changed = await getJson(fixture.service.url, path, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(tag);
  });
});

/** The guideline hangs on the first authority: where there is none, nothing was stored of it. */
function guidelineOf(item: StoredItem): StoredItem['guideline'] {
  return (item.authorities ?? []).length === 0 ? undefined : item.guideline;
}

function sessionsOf({ category, quantity, visitsPerWeek, weeks }: StoredItem): number | undefined {
  if (category === 'pharmaceuticals') return undefined;
  return quantity ?? (visitsPerWeek === undefined || weeks === undefined ? undefined : visitsPerWeek * weeks);
}

function daysSinceInjury({ decisionDate, injured }: StoredLetter): number | undefined {
  if (decisionDate === undefined || injured === undefined) return undefined;
  return (Date.parse(decisionDate) - Date.parse(injured.date)) / 86_400_000;
}

function quarterOf(date: string | undefined): string | undefined {
  return date === undefined ? undefined : `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function expectFigures(figures: Outcomes['totals'], of: readonly Counted[]): void {
  const { interval, ...counts } = recount(of);
  expect(figures).toMatchObject(counts);
  if (interval === null) {
    expect(figures.interval).toBeNull();
  } else {
    expect(figures.interval?.low).toBeCloseTo(interval.low, 4);
    expect(figures.interval?.high).toBeCloseTo(interval.high, 4);
  }
}

/** Expects the counts of a recount, and no rate. */
function expectCounts(figures: Outcomes['totals'], of: readonly Counted[]): void {
  const { upheld, overturned, total, letters: ofLetters } = recount(of);
  const counts = { upheld, overturned, total, letters: ofLetters };
  expect(figures).toMatchObject({ ...counts, overturnRate: null, interval: null });
}

/** Letters with every kind of value, value missing, and standing; the same each time. */
function makeLetters(number: number): readonly StoredLetter[] {
  let state = 20_161_122;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const pick = <Value>(...values: readonly Value[]): Value => values[next(values.length)] as Value;
  const item = (): StoredItem => ({
    outcome: pick('upheld', 'upheld', 'upheld', 'overturned'),
    ...pick<Partial<StoredItem>>(
      { category: 'injection' },
      { category: 'surgery', subcategory: 'spine' },
      { category: 'diagnostic-testing', subcategory: 'other' },
      { category: 'pharmaceuticals', drugClass: 'opioids', substance: 'tramadol' },
      { category: 'pharmaceuticals', drugClass: 'opioids', substance: 'hydrocodone/acetaminophen' },
      {},
    ),
    treatments: pick([], ['tens unit'], ['tens unit', 'supplies']),
    bodyParts: pick([], ['knee'], ['knee', 'shoulder']),
    ...pick<Partial<StoredItem>>({}, { strength: '10/325 mg', quantity: 120 }, { strength: '5%' }, { quantity: 7.5 }),
    ...pick<Partial<StoredItem>>({}, { side: 'left' }, { side: 'right' }, { side: 'bilateral' }),
    ...pick<Partial<StoredItem>>(
      {},
      { visitsPerWeek: 2 },
      { visitsPerWeek: 2, weeks: 6 },
      { visitsPerWeek: 3, weeks: 8 },
    ),
    headingFamily: pick('plain', 'plain', 'retrospective', 'partial-certification'),
    authorities: pick([], ['MTUS'], ['MTUS', 'ODG', 'MTUS'], ['ODG']),
    ...pick<Partial<StoredItem>>(
      {},
      { guideline: { document: 'Back Manual', sections: ['Belts', 'Braces'] } },
      { guideline: { document: 'Knee Manual', sections: ['Braces'] } },
    ),
    ...pick<Partial<StoredItem>>({}, { administratorAuthorities: [] }, { administratorAuthorities: ['ODG', 'MTUS'] }),
    reasons: pick<StoredItem['reasons'] & object>(
      [],
      [{ topic: 'benefit', direction: 'against' }],
      [
        { topic: 'plan', direction: 'against' },
        { topic: 'findings', direction: 'for' },
      ],
    ),
    flags: pick([], [], [], ['body_part_mismatch'], ['body_part_mismatch', 'outcome_conflicts_with_rationale']),
  });
  const rare: StoredItem = {
    outcome: 'upheld',
    category: 'pharmaceuticals',
    drugClass: 'nsaid',
    substance: 'naproxen',
  };
  return Array.from({ length: number }, (_, index) => ({
    name: `letter ${index}`,
    ...(index % 12 === 3 ? {} : { caseNumber: `CM16-${String(index).padStart(7, '0')}` }),
    ...(next(5) === 0
      ? {}
      : { injured: { date: pick('2010-12-31', '2012-03-01', '2012-03-02'), inHeader: next(2) === 0 } }),
    ...(next(5) === 0 ? {} : { received: pick('2013-01-01', '2013-01-02', '2013-05-01', '2013-05-02') }),
    standing: index % 10 === 7 ? 'copy' : index % 15 === 9 ? 'superseded' : 'counted',
    ...(next(6) === 0 ? {} : { decisionDate: `${pick(2013, 2014, 2015, 2016)}-${pick('01-31', '07-01', '12-31')}` }),
    layout: pick('determination-2014', 'determination-2015', 'determination-2016', 'unknown'),
    specialties: pick(
      [],
      ['Pain Medicine'],
      ['Pain Medicine', 'Anesthesiology'],
      ['Family Practice', 'Family Practice'],
    ),
    licensedIn: pick([], ['CA'], ['CA', 'TX'], ['NY']),
    ...pick<Partial<StoredLetter>>({}, { age: 44, sex: 'female' }, { age: 61, sex: 'male' }, { sex: 'male' }),
    items: [...(index % 20 === 0 ? [rare] : []), ...Array.from({ length: 1 + next(5) }, item)],
  }));
}
