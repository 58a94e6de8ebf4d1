import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Determination, headingFamilySchema } from '#domain/model/determination.js';
import { type Reason } from '#domain/model/reason.js';
import { layoutSchema, type ReadLetter } from '#domain/model/letter.js';
import { effectiveSize } from '#domain/statistics/effective-size.js';
import { sumLetters } from '#domain/statistics/letter-sums.js';
import { wilsonInterval } from '#domain/statistics/wilson-interval.js';
import { daysSchema } from '../../apps/reporter/src/statistics/days.schema.js';
import { lettersSchema } from '../../apps/reporter/src/statistics/letters.schema.js';
import { reasonsSchema } from '../../apps/reporter/src/statistics/reasons.schema.js';
import { maxGroups, outcomesSchema } from '../../apps/reporter/src/statistics/outcomes.schema.js';
import { publishedRatesSchema } from '../../apps/reporter/src/statistics/published-rates.schema.js';
import { maxColumns, maxRows, twoWaySchema } from '../../apps/reporter/src/statistics/two-way.schema.js';
import { removeFromDatabase } from '../../apps/indexer/src/remove/removal.service.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { type IndexerDatabase, openIndexerDatabase, type Row } from '../support/indexer-database.js';
import { readGeneratedLetters } from '../support/generated-letters.js';
import { documentIdOf, type LetterDifferences, makeLetter, makeParsedEvent } from '../support/letter-factory.js';
import { getParsed } from '../support/reporter-client.js';
import {
  cellsInSql,
  daysInSql,
  groupsInSql,
  headerDatesInSql,
  lettersInSql,
  reasonsByLetterInSql,
  totalsInSql,
  valuesInSql,
} from '../support/statistics-recount.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

/** So many letters of the generator, read by the parser; invented readings where it is not set. */
const generated = Number(process.env['TEST_RECOUNT_LETTERS'] ?? 0);
const letters = generated > 0 ? generated : 300;
const readAnew = 30;

let database: IndexerDatabase;
let reporter: ServiceProcess;

/** All changes of letters while a reporter runs: copies, repeats, reparses, removals. */
beforeAll(async () => {
  database = await openIndexerDatabase();
  reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: database.url }));
  const readings = generated > 0 ? await readGeneratedLetters(1, letters + readAnew, 1) : inventReadings();
  const events = readings.slice(0, letters).map((letter) => makeParsedEvent(letter));
  for (let from = 0; from < letters; from += 50) {
    await database.index(...events.slice(from, from + 50));
    await getParsed(reporter.url, '/v1/statistics/outcomes?by=category', outcomesSchema);
  }
  await database.index(...events.slice(0, 40));
  const copies = events.slice(40, 70).map(({ data: { letter } }, index) =>
    makeParsedEvent({
      ...letter,
      documentId: documentIdOf(`copy ${index}`),
      fingerprint: index % 3 === 0 ? documentIdOf(`other words ${index}`) : letter.fingerprint,
      header: { ...letter.header, decisionDate: index % 2 === 0 ? '2019-01-01' : letter.header.decisionDate },
    }),
  );
  await database.index(...copies);
  const others = readings
    .slice(letters)
    .map((letter, index) =>
      makeParsedEvent({ ...letter, documentId: readings[100 + index]?.documentId ?? letter.documentId, revision: 2 }),
    );
  await database.index(...others);
  for (let index = 0; index < 20; index += 1) {
    await removeFromDatabase(database.dataSource, readings[index * 7]?.documentId ?? '');
  }
}, 600_000);
afterAll(async () => {
  await reporter.stop();
  await database.close();
});

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
const figuresOf = (rows: readonly Row[]) =>
  sorted(rows.map(({ row, column, key, total, overturned, letters: of }) => [row, column, key, total, overturned, of]));

const keysOf = (groups: readonly Row[]) => new Set(groups.map(({ key }) => key));

/**
 * The groups answered are found alike in SQL; where there are more than an answer holds, the answer has the largest and the
 * one without a value, and tells how many it leaves out.
 */
function expectLargest(answered: readonly Row[], leftOut: number, found: readonly Row[], most: number): void {
  const keys = keysOf(answered);
  const [shown, others] = [found.filter(({ key }) => keys.has(key)), found.filter(({ key }) => !keys.has(key))];
  expect(figuresOf(answered)).toEqual(figuresOf(shown));
  expect(answered).toHaveLength(Math.min(most, found.length));
  expect(leftOut).toBe(others.length);
  expect(others.map(({ key }) => key)).not.toContain(null);
  const smallest = Math.min(...shown.filter(({ key }) => key !== null).map(({ total }) => Number(total)));
  expect(Math.max(0, ...others.map(({ total }) => Number(total)))).toBeLessThanOrEqual(smallest);
}

describe('every statistic is what a recount in SQL finds', () => {
  it('over letters of which some are counted and some are not', async () => {
    const standings = await database.query('SELECT DISTINCT standing FROM letters ORDER BY 1');
    expect(standings).toEqual([{ standing: 'copy' }, { standing: 'counted' }, { standing: 'superseded' }]);
  });

  it.each(Object.keys(valuesInSql))('outcomes by %s', async (by) => {
    const answer = await getParsed(reporter.url, `/v1/statistics/outcomes?by=${by}`, outcomesSchema);
    const found = await database.query(groupsInSql(by));
    expectLargest(answer.groups, answer.groupsLeftOut, found, maxGroups);
    expect(answer.groups.length).toBeGreaterThan(1);
    expect(figuresOf([answer.totals])).toEqual(figuresOf(await database.query(totalsInSql())));
  });

  it.each([
    ['administratorAuthority', 'authority', '', 'true'],
    ['category', 'year', '', 'true'],
    ['specialty', 'licensingState', '', 'true'],
    ['guidelineDocument', 'guidelineSection', '', 'true'],
    ['month', 'caseOutcome', '', 'true'],
    ['category', 'reason', '', 'true'],
    ['reason', 'reason', '&outcome=upheld', "d.outcome = 'upheld'"],
    [
      'category',
      'quarter',
      '&outcome=upheld&authority=ODG&decidedFrom=2014-03-01',
      `d.outcome = 'upheld' AND l.decision_date >= '2014-03-01' AND EXISTS (SELECT FROM citations c
       WHERE c.determination_id = d.determination_id AND c.side = 'reviewer' AND c.authority = 'ODG')`,
    ],
  ])('%s against %s%s', async (rows, columns, filter, where) => {
    const answer = await getParsed(
      reporter.url,
      `/v1/statistics/two-way?rows=${rows}&columns=${columns}${filter}`,
      twoWaySchema,
    );
    const cells = answer.cells.map((cell) => ({
      ...cell,
      row: answer.rows[cell.row]?.key,
      column: answer.columns[cell.column]?.key,
    }));
    expectLargest(answer.rows, answer.rowsLeftOut, await database.query(groupsInSql(rows, where)), maxRows);
    expectLargest(answer.columns, answer.columnsLeftOut, await database.query(groupsInSql(columns, where)), maxColumns);
    const found = (await database.query(cellsInSql(rows, columns, where))).filter(
      ({ row, column }) => keysOf(answer.rows).has(row) && keysOf(answer.columns).has(column),
    );
    expect(figuresOf(cells)).toEqual(figuresOf(found));
    expect(figuresOf([answer.totals])).toEqual(figuresOf(await database.query(totalsInSql(where))));
    expect(cells.length).toBeGreaterThan(3);
  });

  it.each(['year', 'quarter', 'month', 'layout', 'specialty'])('letters by %s', async (by) => {
    const { groups, totals } = await getParsed(reporter.url, `/v1/statistics/letters?by=${by}`, lettersSchema);
    const returned = groups.map(({ key, letters: of, determinations, partialCertification, distribution }) => [
      key,
      of,
      determinations,
      partialCertification.determinations,
      Object.fromEntries(distribution.map((size) => [size.determinations, size.letters])),
    ]);
    const found = await database.query(lettersInSql(by));
    expect(sorted(returned)).toEqual(
      sorted(
        found.map((row) => [row['key'], row['letters'], row['determinations'], row['partial'], row['distribution']]),
      ),
    );
    const [all] = await database.query(
      `SELECT count(*)::float8 / count(DISTINCT letter_id) AS mean FROM determinations JOIN letters USING (letter_id)
       WHERE standing = 'counted'`,
    );
    expect(totals.determinationsPerLetter).toBeCloseTo(Number(all?.['mean']), 10);
  });

  it('days between the dates of headers', async () => {
    const { totals, groups } = await getParsed(reporter.url, '/v1/statistics/days?by=year', daysSchema);
    expect(totals.spans).toHaveLength(6);
    expect(groups.reduce((sum, group) => sum + group.letters, 0)).toBe(totals.letters);
    for (const span of totals.spans) {
      const { from, to, days, ...counts } = span;
      const [row] = await database.query(daysInSql(headerDatesInSql[from], headerDatesInSql[to]));
      expect([from, to, counts]).toMatchObject([
        from,
        to,
        { letters: row?.['letters'], outOfOrder: row?.['outOfOrder'], withoutDates: row?.['withoutDates'] },
      ]);
      expect(counts.letters).toBeGreaterThan(20);
      expect([days?.lower, days?.median, days?.upper]).toEqual(row?.['quartiles']);
      expect(days?.mean).toBeCloseTo(Number(row?.['mean']), 8);
    }
  });

  it('reasons by outcome', async () => {
    const answer = await getParsed(
      reporter.url,
      '/v1/statistics/reasons?category=surgery&outcome=overturned',
      reasonsSchema,
    );
    expect(answer.ignoredFilters).toEqual(['outcome']);
    const rows = await database.query(reasonsByLetterInSql, [answer.reasons.map(({ key }) => key)]);
    for (const { key, upheld, overturned } of answer.reasons) {
      for (const [outcome, share] of [['upheld', upheld] as const, ['overturned', overturned] as const]) {
        const sums = sumLetters(
          rows
            .filter((row) => row['reason'] === key && row['outcome'] === outcome)
            .map((row) => ({ determinations: Number(row['determinations']), overturned: Number(row['withReason']) })),
        );
        expect(answer[outcome]).toEqual({ determinations: sums.determinations, letters: sums.letters });
        expect(share.determinations).toBe(sums.overturned);
        if (share.share === null) continue;
        expect(share.share).toBeCloseTo(sums.overturned / sums.determinations, 12);
        const interval = wilsonInterval(share.share, effectiveSize(sums));
        expect(share.interval?.low).toBeCloseTo(interval.low, 10);
        expect(share.interval?.high).toBeCloseTo(interval.high, 10);
      }
    }
    expect(answer.reasons.filter(({ upheld }) => upheld.share !== null && upheld.determinations > 0)).not.toHaveLength(
      0,
    );
    expect(answer.reasons.filter(({ overturned }) => overturned.determinations > 0)).not.toHaveLength(0);
  });

  it('rates beside the published ones', async () => {
    const { years } = await getParsed(reporter.url, '/v1/statistics/published-rates', publishedRatesSchema);
    const found = new Map((await database.query(groupsInSql('year'))).map((row) => [row['key'], row]));
    for (const { year, ours, upheldShare, upheldInterval, publishedUpheldShare, holds } of years) {
      const row = found.get(String(year));
      expect([ours.total, ours.overturned]).toEqual([row?.['total'] ?? 0, row?.['overturned'] ?? 0]);
      if (upheldInterval === null || upheldShare === null) continue;
      expect(upheldInterval.low).toBeLessThanOrEqual(upheldShare);
      if (publishedUpheldShare === null) expect(holds).toBeNull();
      else
        expect(holds).toBe(publishedUpheldShare >= upheldInterval.low && publishedUpheldShare <= upheldInterval.high);
    }
    expect(years.filter(({ ours }) => ours.total > 0).length).toBeGreaterThan(1);
  });
});

/** Numbers that look like chance and are the same each time. */
function numbers(): (below: number) => number {
  let state = 20_161_122;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

function inventReadings(): ReadLetter[] {
  const next = numbers();
  return Array.from({ length: letters + readAnew }, (_, index) => inventReading(`letter ${index}`, next));
}

function inventReading(name: string, next: (below: number) => number): ReadLetter {
  const pick = <Value>(...values: readonly Value[]): Value => values[next(values.length)] as Value;
  const day = (year: number) =>
    pick(null, ...[3, 14, 27].map((of) => `${year}-0${1 + next(9)}-${String(of).padStart(2, '0')}`));
  const differences: LetterDifferences = {
    documentId: documentIdOf(name),
    revision: 1,
    layout: pick(...layoutSchema.options),
    header: {
      decisionDate: day(pick(2014, 2015)),
      dateAssigned: day(2014),
      applicationReceived: day(2014),
      urDenialDate: day(2013),
      dateOfInjury: day(2010),
    },
    reviewer: {
      specialties: pick([], ['Pain Medicine'], ['Pain Medicine', 'Surgery'], ['Surgery', 'Surgery']),
      licensedIn: pick([], ['CA'], ['TX', 'CA']),
    },
    injuredWorker: { age: pick(null, 38, 61), sex: pick(null, 'female', 'male') },
    determinations: Array.from({ length: 1 + next(4) }, () => item(pick)),
  };
  const letter = makeLetter(differences);
  const inHeader = letter.header.dateOfInjury !== null;
  return {
    ...letter,
    dateOfInjury: letter.header.dateOfInjury ?? pick(null, '2011-05-05'),
    evidence: inHeader ? { '/header/dateOfInjury': { start: 0, end: 4 } } : {},
  };
}

function item(pick: <Value>(...values: readonly Value[]) => Value): Partial<Determination> {
  const citation = () => ({
    authority: pick(null, 'MTUS', 'ODG', 'FDA'),
    document: pick(null, 'Back Manual', 'Knee Manual'),
    edition: null,
    chapter: null,
    section: null,
    sections: pick([], ['Belts'], ['Belts', 'Braces'], ['Canes']),
    regulation: null,
    pages: [],
    bodyParts: [],
    url: null,
    raw: 'an invented citation',
  });
  return {
    outcome: pick('upheld', 'upheld', 'overturned'),
    headingFamily: pick(...headingFamilySchema.options),
    ...pick<Partial<Determination>>(
      { category: null, subcategory: null },
      { category: 'surgery', subcategory: 'spine' },
      { category: 'pharmaceuticals', subcategory: null, drugClass: 'opioids', substance: 'tramadol' },
      { category: 'injection', subcategory: 'injection' },
    ),
    disputedItem: pick(
      'TENS unit',
      'Physical therapy for the left knee',
      'Fusion with an assistant surgeon',
      'Sticks for RT. and both arms',
    ),
    frequency: pick(null, { times: 2, timesTo: 3, per: 'week' }, { times: 1, timesTo: null, per: 'month' }),
    duration: pick(null, { amount: 6, amountTo: null, unit: 'week' }, { amount: 10, amountTo: 14, unit: 'day' }),
    bodyParts: pick([], ['knee'], ['knee', 'shoulder', 'knee']),
    strength: pick(null, '10/325 mg', '5%'),
    quantity: pick(null, 60, 7.5),
    claimsAdministratorBasis: { basedOnMtus: null, text: '', citations: pick([], [citation()]) },
    reviewerBasis: { basedOnMtus: null, text: '', citations: pick([], [citation()], [citation(), citation()]) },
    reasons: pick<Reason[]>(
      [],
      [{ topic: 'benefit', direction: 'against', primary: true }],
      [
        { topic: 'findings', direction: 'for', primary: false },
        { topic: 'plan', direction: 'against', primary: true },
      ],
      [{ topic: 'safety', direction: 'against', primary: false }],
    ),
    flags: pick(
      [],
      [],
      [
        {
          kind: 'body_part_mismatch' as const,
          grade: 'clear' as const,
          concept: 'body part',
          explanation: 'A lead.',
          evidence: [{ start: 0, end: 1 }],
        },
      ],
    ),
  };
}
