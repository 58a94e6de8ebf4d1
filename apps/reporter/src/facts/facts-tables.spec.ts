import { type ItemFacts } from '#domain/model/item-facts.js';
import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { describe, expect, it } from 'vitest';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { compileFilter } from './compile-filter.js';
import { crossRows } from './cross-rows.js';
import { DeterminationSet } from './determination-set.js';
import { type DimensionName } from './fact-dimensions.js';
import { FactStore, noDay, standingCodes } from './fact-store.js';
import { groupRows, sumRows } from './group-rows.js';
import { type PresentLetter } from './letter-facts.js';
import { lettersOfRows, rowsOfLetters } from './letters-of-rows.js';
import { ListOrder } from './list-order.js';
import { positionOfRow, rowsInOrder } from './list-rows.js';
import { dateOf, dayOf, periodsOf } from './periods-of-day.js';
import { select, selectMembers } from './select.js';
import { UnfilteredSums } from './unfiltered-sums.js';

interface ItemFields {
  readonly overturned?: 0 | 1;
  readonly category?: string;
  readonly subcategory?: string;
  readonly substance?: string;
  readonly authorities?: string;
  readonly flags?: string;
}

function item(id: number, fields: ItemFields = {}): ItemFacts {
  const { overturned = 0, category = '', subcategory = '', substance = '', authorities = '', flags = '' } = fields;
  return [id, overturned, category, subcategory, '', substance, 'plain', '', authorities, '', '', flags];
}

function letter(letterKey: number, differences: Partial<PresentLetter> = {}): PresentLetter {
  return {
    letterKey,
    standing: 'counted',
    layout: 'unknown',
    caseNumber: null,
    decided: null,
    assigned: null,
    injured: null,
    injuredByHeader: null,
    denied: null,
    received: null,
    specialties: '',
    licensedIn: '',
    age: null,
    sex: null,
    items: [item(letterKey * 10 + 1)],
    ...differences,
  };
}

const surgery = { category: 'surgery', subcategory: 'spine' };
/** Rows of determinations: 0 and 1, 2, 3, 4, 5, and 6 to 8. */
const letters: readonly PresentLetter[] = [
  letter(1, {
    decided: dayOf('2014-03-05'),
    injured: dayOf('2010-01-01'),
    caseNumber: 'CM14-0000001',
    licensedIn: 'CA\nTX',
    items: [
      item(11, { ...surgery, overturned: 1, authorities: 'MTUS\nODG' }),
      item(12, { category: 'injection', authorities: 'ODG', flags: 'body_part_mismatch' }),
    ],
  }),
  letter(2, { decided: dayOf('2015-11-30'), caseNumber: 'CM14-1', items: [item(21, { ...surgery, overturned: 1 })] }),
  letter(3, { licensedIn: 'CA', items: [item(31, { category: 'injection', substance: 'codeine' })] }),
  letter(4, { standing: 'copy', decided: dayOf('2014-03-05'), items: [item(41, surgery)] }),
  letter(5, { standing: 'superseded', decided: dayOf('2014-03-06'), items: [item(51, surgery)] }),
  letter(6, {
    decided: dayOf('2014-03-05'),
    received: dayOf('2014-02-01'),
    items: [item(61), item(62, { overturned: 1 }), item(63, { category: 'injection', subcategory: 'spine' })],
  }),
];

function fill(all: readonly PresentLetter[] = letters): FactStore {
  const store = new FactStore();
  for (const each of all) store.upsert(each);
  return store;
}

const store = fill();
const selectWith = (filter: DeterminationFilter, among?: DeterminationSet, keys?: readonly number[]) =>
  select(store, compileFilter(store, filter, among), keys === undefined ? null : rowsOfLetters(store, keys));
const sums = (values: readonly [number, number, number, number, number, number]): LetterSums => ({
  letters: values[0],
  determinations: values[1],
  overturned: values[2],
  overturnedSquared: values[3],
  overturnedTimesDeterminations: values[4],
  determinationsSquared: values[5],
});
const groups = (by: DimensionName, filter: DeterminationFilter = {}) => {
  const { shown, singles } = selectWith(filter);
  return Object.fromEntries(groupRows(store, shown, by, singles).map((group) => [group.key ?? 'none', group.sums]));
};

describe('select', () => {
  it.each<[string, DeterminationFilter, number[], number]>([
    ['everything', {}, [2, 3, 0, 1, 6, 7, 8], 2],
    ['one category', { category: ['surgery'] }, [0, 2], 2],
    ['one of two categories', { category: ['surgery', 'injection'] }, [2, 3, 8, 0, 1], 3],
    ['no category', { category: ['none'] }, [6, 7], 0],
    ['a subcategory of any category', { subcategory: ['spine'] }, [0, 2, 8], 3],
    ['a subcategory of one category', { subcategory: ['injection/spine'] }, [8], 1],
    ['one of several authorities', { authority: ['MTUS'] }, [0], 1],
    ['an authority of both items', { authority: ['ODG'] }, [0, 1], 0],
    ['no authority', { authority: ['none'] }, [2, 3, 6, 7, 8], 2],
    ['a substance', { substance: ['codeine'] }, [3], 1],
    ['an unknown value', { substance: ['unheard'] }, [], 0],
    ['two dimensions of items', { category: ['injection'], authority: ['ODG'] }, [1], 1],
    ['a dimension of letters', { licensingState: ['TX'] }, [0, 1], 0],
    ['no value of letters', { licensingState: ['none'] }, [2, 6, 7, 8], 1],
    ['a case outcome', { caseOutcome: ['partly-overturned'] }, [0, 1, 6, 7, 8], 0],
    ['another case outcome', { caseOutcome: ['overturned'] }, [2], 1],
    ['a year', { year: ['2015'] }, [2], 1],
    ['a quarter', { quarter: ['2014-Q1'] }, [0, 1, 6, 7, 8], 0],
    ['no year', { year: ['none'] }, [3], 1],
    ['a year or none', { year: ['none', '2015'] }, [2, 3], 2],
    ['from a day on', { decidedFrom: '2014-03-06' }, [2], 1],
    ['from the day itself on', { decidedFrom: '2015-11-30' }, [2], 1],
    ['up to the day itself', { decidedTo: '2014-03-05' }, [0, 1, 6, 7, 8], 0],
    ['up to the day before', { decidedTo: '2014-03-04' }, [], 0],
    ['injured on a day', { injuredFrom: '2010-01-01', injuredTo: '2010-01-01' }, [0, 1], 0],
    ['received from a day on', { receivedFrom: '2014-02-02' }, [], 0],
    ['received up to a day', { receivedTo: '2014-02-01' }, [6, 7, 8], 0],
    ['a case number', { caseNumber: ['CM14-0000001'] }, [0, 1], 0],
    ['a case number without zeros', { caseNumber: ['CM14-1'] }, [2], 1],
    ['no case number', { caseNumber: ['NONE'] }, [3, 6, 7, 8], 1],
    ['a flag', { flag: ['body_part_mismatch'] }, [1], 1],
    ['an outcome', { outcome: ['overturned'] }, [0, 2, 7], 3],
  ])('%s', (_, filter, shown, singles) => {
    const selection = selectWith(filter);
    expect([...selection.shown]).toEqual(shown);
    expect(selection.singles).toBe(singles);
  });

  it.each<[string, DeterminationFilter, [number, number], [number, number], [number, number]]>([
    ['everything', {}, [1, 1], [1, 1], [1, 1]],
    ['a category', { category: ['surgery'] }, [0, 0], [1, 1], [1, 1]],
    ['an undated letter under a period', { year: ['2014'], category: ['injection'] }, [1, 1], [0, 0], [0, 0]],
    ['a period', { decidedTo: '2014-03-05' }, [1, 1], [1, 1], [0, 0]],
    ['a dimension that undated letters lack', { licensingState: ['TX'] }, [0, 0], [0, 0], [0, 0]],
    ['another date', { injuredFrom: '2000-01-01' }, [0, 0], [0, 0], [0, 0]],
  ])('counts what is not shown: %s', (_, filter, undated, copies, superseded) => {
    const amount = ([of, determinations]: [number, number]) => ({ letters: of, determinations });
    expect(selectWith(filter)).toMatchObject({
      undated: amount(undated),
      copies: amount(copies),
      superseded: amount(superseded),
    });
  });

  it('evaluates the given letters alone, and the given determinations alone', () => {
    expect([...selectWith({}, undefined, [6, 2, 4, 99]).shown]).toEqual([2, 6, 7, 8]);
    expect([...selectWith({ category: ['surgery'] }, undefined, [1, 6]).shown]).toEqual([0]);
    expect([...selectWith({}, DeterminationSet.of([12, 41, 62, 999])).shown]).toEqual([1, 7]);
    expect([...selectWith({ outcome: ['overturned'] }, DeterminationSet.of([12, 62]), [6]).shown]).toEqual([7]);
    expect(selectWith({}, DeterminationSet.of([41, 51])).copies).toEqual({ letters: 1, determinations: 1 });
  });

  it('returns all members of a filter, counted or not', () => {
    expect([...selectMembers(store, compileFilter(store, { category: ['surgery'] }, undefined))]).toEqual([0, 2, 4, 5]);
  });
});

describe('groups', () => {
  it('have the sums of their letters as clusters', () => {
    expect(groups('category')).toEqual({
      surgery: sums([2, 2, 2, 2, 2, 2]),
      injection: sums([3, 3, 0, 0, 0, 3]),
      none: sums([1, 2, 1, 1, 2, 4]),
    });
    expect(groups('authority')).toEqual({
      MTUS: sums([1, 1, 1, 1, 1, 1]),
      ODG: sums([1, 2, 1, 1, 2, 4]),
      none: sums([3, 5, 2, 2, 4, 11]),
    });
    expect(groups('licensingState')).toEqual({
      CA: sums([2, 3, 1, 1, 2, 5]),
      TX: sums([1, 2, 1, 1, 2, 4]),
      none: sums([2, 4, 2, 2, 4, 10]),
    });
    expect(groups('year', { outcome: ['upheld'] })).toEqual({
      '2014': sums([2, 3, 0, 0, 0, 5]),
      none: sums([1, 1, 0, 0, 0, 1]),
    });
  });

  it('have totals with each determination once', () => {
    const { shown, singles } = selectWith({});
    expect(sumRows(store, shown, singles)).toEqual(sums([4, 7, 3, 3, 6, 15]));
    expect(sumRows(store, shown)).toEqual(sums([4, 7, 3, 3, 6, 15]));
  });

  it('make the cells of a table, of the values that are shown', () => {
    const { shown, singles } = selectWith({});
    const values = (by: DimensionName, ...words: readonly (string | null)[]) => {
      const { dictionary } = store.column(by).column;
      const codes = Array.from({ length: dictionary.size }, (_, code) => code);
      return { by, values: words.map((word) => codes.find((code) => dictionary.wordOf(code) === word) ?? -1) };
    };
    const cells = (singlesFirst: number) =>
      crossRows(
        store,
        shown,
        values('category', 'injection', 'surgery'),
        values('licensingState', 'TX', 'CA', null),
        singlesFirst,
      ).map(({ row, column, sums: { letters: of, determinations, overturned } }) => [
        row,
        column,
        of,
        determinations,
        overturned,
      ]);
    const expected = [
      [0, 0, 1, 1, 0],
      [0, 1, 2, 2, 0],
      [0, 2, 1, 1, 0],
      [1, 0, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 2, 1, 1, 1],
    ];
    expect(cells(singles)).toEqual(expected);
    expect(cells(0)).toEqual(expected);
  });

  it('count each letter of a table in which several have the same two values', () => {
    const alike = new FactStore(2);
    for (const key of [1, 2, 3]) {
      alike.upsert(letter(key, { items: [item(key, { category: 'surgery', authorities: 'MTUS\nODG' })] }));
    }
    const { shown, singles } = select(alike, compileFilter(alike, {}, undefined));
    expect(singles).toBe(3);
    const valueOf = (by: DimensionName) => ({
      by,
      values: groupRows(alike, shown, by)
        .filter(({ key }) => key === 'surgery' || key === 'ODG')
        .map(({ value }) => value),
    });
    const cells = crossRows(alike, shown, valueOf('category'), valueOf('authority'), singles);
    expect(cells.map(({ sums: { letters: of, determinations } }) => [of, determinations])).toEqual([[3, 3]]);
  });
});

describe('the order of lists', () => {
  it('has the newest decision first, of a day the highest key first, undated letters last, and copies', () => {
    const order = new ListOrder(store);
    expect([...order.letters()].map((row) => store.letterKeys.values[row])).toEqual([2, 5, 6, 4, 1, 3]);
  });

  it.each<[string, number | null, number[]]>([
    ['from the beginning', null, [21, 61, 62, 63, 11, 12, 31]],
    ['after the first letter', 2, [61, 62, 63, 11, 12, 31]],
    ['within a letter', 6, [62, 63, 11, 12, 31]],
    ['after the last item of a letter', 8, [11, 12, 31]],
    ['after the last', 3, []],
  ])('continues %s', (_, after, ids) => {
    const order = new ListOrder(store);
    const position = after === null ? null : positionOfRow(store, after);
    const rows = rowsInOrder(store, order, selectWith({}).shown, position);
    expect([...rows].map((row) => store.determinationIds.values[row])).toEqual(ids);
    expect([...rowsInOrder(store, order, selectWith({}).shown, position, 2)]).toEqual([...rows].slice(0, 2));
  });

  it('keeps a position by day, key and ordinal, also of a letter that is gone', () => {
    expect(positionOfRow(store, 7)).toEqual({ day: dayOf('2014-03-05'), letterKey: 6, ordinal: 2 });
    expect(positionOfRow(store, 3)).toEqual({ day: noDay, letterKey: 3, ordinal: 1 });
    const order = new ListOrder(store);
    const gone = { day: dayOf('2014-03-05'), letterKey: 5, ordinal: 1 };
    expect([...rowsInOrder(store, order, selectWith({}).shown, gone)]).toEqual([0, 1, 3]);
  });

  it('merges letters that were added later, and drops those that are gone', () => {
    const growing = fill();
    const order = new ListOrder(growing);
    order.letters();
    growing.upsert(letter(7, { decided: dayOf('2015-01-01') }));
    growing.upsert({ letterKey: 6, standing: null });
    growing.upsert(letter(8, { decided: dayOf('2014-03-05') }));
    const keys = [...order.letters()].map((row) => growing.letterKeys.values[row]);
    expect(keys).toEqual([2, 7, 5, 8, 4, 1, 3]);
  });
});

describe('the store', () => {
  it('replaces a letter in its row while its number of items is the same, else in a new row', () => {
    const changing = fill();
    changing.upsert(letter(2, { items: [item(22, { overturned: 0 })] }));
    expect(changing.rowOf(2)).toBe(1);
    expect(changing.determinationIds.values[2]).toBe(22);
    changing.upsert(letter(2, { items: [item(23), item(24)] }));
    expect(changing.rowOf(2)).toBe(6);
    expect(changing.standings.values[1]).toBe(standingCodes.gone);
    expect([changing.letterCount, changing.determinationCount, changing.presentLetters]).toEqual([7, 11, 6]);
  });

  it('removes gaps when there are enough of them, and numbers the rows again', () => {
    const gappy = new FactStore(2);
    for (const each of letters) gappy.upsert(each);
    gappy.upsert({ letterKey: 1, standing: null });
    gappy.compact();
    expect([gappy.arrangement, gappy.letterCount]).toEqual([0, 6]);
    gappy.upsert({ letterKey: 3, standing: null });
    gappy.upsert({ letterKey: 99, standing: null });
    gappy.compact();
    expect([gappy.arrangement, gappy.letterCount, gappy.determinationCount]).toEqual([1, 4, 6]);
    expect([...gappy.determinationIds.values.subarray(0, 6)]).toEqual([21, 41, 51, 61, 62, 63]);
    expect([...gappy.letterRows.values.subarray(0, 6)]).toEqual([0, 1, 2, 3, 3, 3]);
    expect([2, 4, 5, 6, 1].map((key) => gappy.rowOf(key))).toEqual([0, 1, 2, 3, undefined]);
    expect([...select(gappy, compileFilter(gappy, { subcategory: ['spine'] }, undefined)).shown]).toEqual([0, 5]);
  });

  it('does not close fewer gaps than a quarter of its rows', () => {
    const gappy = new FactStore(1);
    for (const each of letters) gappy.upsert(each);
    gappy.upsert({ letterKey: 1, standing: null });
    gappy.compact();
    expect(gappy.arrangement).toBe(0);
  });

  it('notifies watchers before and after a change, and of an addition and a removal once', () => {
    const watched = new FactStore();
    const seen: string[] = [];
    watched.watch({
      beforeChange: (row) => seen.push(`before ${watched.determinationIds.values[row]}`),
      afterChange: (row) => seen.push(`after ${watched.determinationIds.values[row]}`),
    });
    watched.upsert(letter(1));
    watched.upsert(letter(1, { items: [item(19)] }));
    watched.upsert({ letterKey: 1, standing: null });
    watched.upsert({ letterKey: 1, standing: null });
    expect(seen).toEqual(['after 11', 'before 11', 'after 19', 'before 19']);
  });

  it('maps letters and rows to each other', () => {
    expect(lettersOfRows(store, [0, 1, 2, 6, 8])).toEqual([1, 2, 6]);
    expect([...rowsOfLetters(store, [6, 1, 77])]).toEqual([0, 5]);
  });
});

describe('unfiltered sums', () => {
  const surgeries = (of: UnfilteredSums) => of.groupsBy('category').find(({ key }) => key === 'surgery')?.sums;

  it('follow a letter that changes its value, its outcome, its standing, and goes', () => {
    const changing = fill();
    const unfiltered = new UnfilteredSums(changing);
    expect(surgeries(unfiltered)).toEqual(sums([2, 2, 2, 2, 2, 2]));
    expect(unfiltered.totals()).toEqual(sums([4, 7, 3, 3, 6, 15]));
    changing.upsert(letter(2, { items: [item(21, surgery), item(22, { ...surgery, overturned: 1 })] }));
    expect(surgeries(unfiltered)).toEqual(sums([2, 3, 2, 2, 3, 5]));
    changing.upsert(letter(4, { standing: 'counted', items: [item(41, surgery)] }));
    expect(surgeries(unfiltered)).toEqual(sums([3, 4, 2, 2, 3, 6]));
    expect(unfiltered.lazySelection()).toMatchObject({
      undated: { letters: 3, determinations: 4 },
      copies: { letters: 0, determinations: 0 },
      superseded: { letters: 1, determinations: 1 },
    });
    changing.upsert({ letterKey: 1, standing: null });
    expect(surgeries(unfiltered)).toEqual(sums([2, 3, 1, 1, 2, 5]));
    expect(unfiltered.totals()).toEqual(sums([4, 7, 2, 2, 5, 15]));
    unfiltered.reset();
    expect(unfiltered.totals()).toEqual(sums([4, 7, 2, 2, 5, 15]));
  });
});

describe('days', () => {
  it.each([
    ['2014-01-01', '2014', '2014-Q1', '2014-01'],
    ['2014-03-31', '2014', '2014-Q1', '2014-03'],
    ['2014-04-01', '2014', '2014-Q2', '2014-04'],
    ['2016-12-31', '2016', '2016-Q4', '2016-12'],
  ])('%s is in %s, %s and %s', (date, year, quarter, month) => {
    expect(periodsOf(dayOf(date))).toEqual({ year, quarter, month });
    expect(dateOf(dayOf(date))).toBe(date);
  });

  it('are counted from 1970', () => {
    expect([dayOf('1970-01-01'), dayOf('1970-01-02'), dayOf('1969-12-31')]).toEqual([0, 1, -1]);
  });
});
