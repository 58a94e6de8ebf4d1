import { type ItemFacts } from '#domain/model/item-facts.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { compileFilter } from './compile-filter.js';
import { crossRows } from './cross-rows.js';
import { DeterminationSet } from './determination-set.js';
import { type DimensionName } from './fact-dimensions.js';
import { FactStore } from './fact-store.js';
import { type Group, groupRows, sumRows } from './group-rows.js';
import { type PresentLetter } from './letter-facts.js';
import { rowsOfLetters } from './letters-of-rows.js';
import { ListOrder } from './list-order.js';
import { positionOfRow, rowsInOrder } from './list-rows.js';
import { listSortSchema, rowsSortedByDay, sortedDay } from './sorted-rows.js';
import { dateOf } from './periods-of-day.js';
import { select } from './select.js';
import { UnfilteredSums } from './unfiltered-sums.js';

const list = (...words: readonly string[]) =>
  fc.subarray([...words]).map((some) => [...new Set(some)].sort().join('\n'));

const item: fc.Arbitrary<ItemFacts> = fc.tuple(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.constantFrom(0 as const, 1 as const),
  fc.constantFrom('', 'surgery', 'injection'),
  fc.constantFrom('', 'spine', 'other'),
  fc.constantFrom('', 'opioids'),
  fc.constantFrom('', 'tramadol', 'codeine'),
  fc.constantFrom('plain', 'retrospective'),
  list('MTUS', 'ODG'),
  list('MTUS', 'ODG', 'FDA'),
  list('Back Manual', 'Knee Manual'),
  list('Belts', 'Braces', 'Canes'),
  list('body_part_mismatch', 'rationale_contradicts_summary'),
  list('benefit/against', 'benefit/for', 'plan/against'),
  fc.constantFrom('', 'benefit/against', 'plan/against'),
  list('clear', 'arguable'),
  list('knee', 'shoulder'),
  list('tens unit', 'supplies'),
  fc.constantFrom('', '5%'),
  fc.constantFrom('', '7.5', '12', '120'),
  list('left', 'right'),
  fc.constantFrom('', '2', '0.23'),
  fc.constantFrom('', '6'),
  fc.constantFrom('', '8', '12'),
);

const day = fc.option(fc.integer({ min: 16_000, max: 16_200 }));

const letter: fc.Arbitrary<PresentLetter> = fc.record({
  letterKey: fc.integer({ min: 1, max: 12 }),
  standing: fc.constantFrom('counted', 'copy', 'superseded'),
  layout: fc.constantFrom('determination-2015', 'unknown'),
  caseNumber: fc.constantFrom(null, 'CM13-0000001', 'CM13-1', 'IMR13-0000001', 'odd', ''),
  decided: day,
  assigned: day,
  injured: day,
  injuredByHeader: day,
  denied: day,
  received: day,
  specialties: list('Pain Medicine', 'Surgery'),
  licensedIn: list('CA', 'TX'),
  age: fc.constantFrom(null, 9, 44, 61),
  sex: fc.constantFrom(null, 'female', 'male'),
  items: fc.array(item, { minLength: 1, maxLength: 4 }),
});

const change = fc.oneof(
  { weight: 4, arbitrary: letter },
  { weight: 1, arbitrary: fc.record({ letterKey: fc.integer({ min: 1, max: 12 }), standing: fc.constant(null) }) },
);

const someOf = <Value extends string>(...values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const date = fc.integer({ min: 16_050, max: 16_150 }).map(dateOf);

const criteria = fc.record({
  category: someOf('none', 'surgery'),
  subcategory: someOf('none', 'spine', 'injection/other'),
  outcome: someOf('upheld', 'overturned'),
  caseOutcome: someOf('partly-overturned', 'upheld'),
  authority: someOf('none', 'ODG', 'unheard'),
  guidelineSection: someOf('none', 'Belts', 'Canes'),
  licensingState: someOf('none', 'CA'),
  flag: someOf('none', 'body_part_mismatch'),
  flagGrade: someOf('none', 'clear'),
  reason: someOf('none', 'benefit/for', 'plan'),
  primaryReason: someOf('none', 'benefit', 'plan/against'),
  year: someOf('none', '2013'),
  month: someOf('none', '2014-01', '2014-03'),
  decidedFrom: date,
  decidedTo: date,
  injuredFrom: date,
  receivedTo: date,
  caseNumber: someOf('CM13-0000001', 'CM13-1', 'NONE', 'ODD'),
  side: someOf('none', 'left'),
  sex: someOf('none', 'female'),
  age: someOf('none', '44'),
  'not.category': someOf('none', 'surgery'),
  'not.authority': someOf('none', 'ODG'),
  'not.year': someOf('none', '2013'),
  'not.side': someOf('none', 'left'),
  quantityMin: fc.constantFrom(12, 13),
  quantityMax: fc.constantFrom(12, 119),
  sessionsMin: fc.constantFrom(8, 9),
  frequencyMax: fc.constantFrom(0.23, 1),
  ageMin: fc.constantFrom(10, 44),
  ageMax: fc.constantFrom(44, 60),
  daysSinceInjuryMin: fc.constantFrom(0, 40),
  daysSinceInjuryMax: fc.constantFrom(40, 100),
});

/** Filters of at most three criteria: with more, hardly a determination would match. */
const filter: fc.Arbitrary<DeterminationFilter> = fc
  .integer({ min: 0, max: 3 })
  .chain((count) =>
    criteria.chain((all) =>
      fc
        .shuffledSubarray(Object.entries(all), { minLength: count, maxLength: count })
        .map((some): DeterminationFilter => Object.fromEntries(some)),
    ),
  );

/** One determination with its letter, as a naive reader of the facts has it. */
interface Row {
  readonly letter: PresentLetter;
  readonly item: ItemFacts;
  readonly ordinal: number;
}

const named = (listed: string) => (listed === '' ? ['none'] : listed.split('\n'));
/** A reason can be selected by its topic alone. */
const withTopic = (reason: string) => [reason, reason.replace(/\/.*$/, '')];
const dated = (days: number | null) => (days === null ? null : dateOf(days));

function caseOutcome({ items }: PresentLetter): string {
  const overturned = items.filter(([, one]) => one === 1).length;
  return overturned === 0 ? 'upheld' : overturned === items.length ? 'overturned' : 'partly-overturned';
}

const valuesOf = {
  category: ({ item: [, , category] }: Row) => named(category),
  subcategory: ({ item: [, , category, sub] }: Row) => (sub === '' ? ['none'] : [`${category}/${sub}`, sub]),
  outcome: ({ item: [, one] }: Row) => [one === 1 ? 'overturned' : 'upheld'],
  caseOutcome: (row: Row) => [caseOutcome(row.letter)],
  authority: (row: Row) => named(row.item[8]),
  guidelineSection: (row: Row) => named(row.item[10]),
  licensingState: (row: Row) => named(row.letter.licensedIn),
  flag: (row: Row) => named(row.item[11]),
  flagGrade: (row: Row) => named(row.item[14] ?? ''),
  reason: (row: Row) => named(row.item[12] ?? '').flatMap(withTopic),
  primaryReason: (row: Row) => named(row.item[13] ?? '').flatMap(withTopic),
  year: (row: Row) => [dated(row.letter.decided)?.slice(0, 4) ?? 'none'],
  month: (row: Row) => [dated(row.letter.decided)?.slice(0, 7) ?? 'none'],
  caseNumber: (row: Row) => [row.letter.caseNumber ?? 'NONE'],
  side: (row: Row) => named(row.item[19] ?? ''),
  sex: (row: Row) => [row.letter.sex ?? 'none'],
  age: (row: Row) => [String(row.letter.age ?? 'none')],
} as const;

const excludable = ['category', 'authority', 'year', 'side'] as const;

/** Ranges of amounts: the amount of a row, as text without one. */
const amountsOf = {
  quantity: (row: Row) => row.item[18],
  sessions: (row: Row) => row.item[22],
  frequency: (row: Row) => row.item[20],
  age: (row: Row) => String(row.letter.age ?? ''),
  daysSinceInjury: ({ letter: { decided, injured } }: Row) =>
    decided === null || injured === null || decided < injured ? '' : String(decided - injured),
} as const;

function isInRanges(row: Row, criteria: DeterminationFilter): boolean {
  return (Object.keys(amountsOf) as (keyof typeof amountsOf)[]).every((name) => {
    const [min, max] = [criteria[`${name}Min`], criteria[`${name}Max`]];
    if (min === undefined && max === undefined) return true;
    const amount = amountsOf[name](row) ?? '';
    return amount !== '' && Number(amount) >= (min ?? 0) && Number(amount) <= (max ?? Infinity);
  });
}

const within = (value: string | null, from: string | undefined, to: string | undefined) =>
  (from === undefined && to === undefined) || (value !== null && value >= (from ?? '') && value <= (to ?? '9'));

function fits(row: Row, criteria: DeterminationFilter, period = true): boolean {
  const names = Object.keys(valuesOf) as (keyof typeof valuesOf)[];
  const [decided, injured, received] = [row.letter.decided, row.letter.injured, row.letter.received].map(dated);
  return (
    names
      .filter((name) => period || (name !== 'year' && name !== 'month'))
      .every((name) => {
        const wanted: readonly string[] | undefined = criteria[name];
        return wanted === undefined || valuesOf[name](row).some((value) => wanted.includes(value));
      }) &&
    excludable
      .filter((name) => period || name !== 'year')
      .every((name) => {
        const unwanted: readonly string[] = criteria[`not.${name}`] ?? [];
        return !valuesOf[name](row).some((value) => unwanted.includes(value));
      }) &&
    isInRanges(row, criteria) &&
    (!period || within(decided ?? null, criteria.decidedFrom, criteria.decidedTo)) &&
    within(injured ?? null, criteria.injuredFrom, undefined) &&
    within(received ?? null, undefined, criteria.receivedTo)
  );
}

/** The order of lists, written as a comparison of rows. */
function inListOrder(one: Row, other: Row): number {
  const [first, second] = [one.letter, other.letter];
  if (first.decided !== second.decided) return (second.decided ?? -Infinity) - (first.decided ?? -Infinity);
  return first.letterKey === second.letterKey ? one.ordinal - other.ordinal : second.letterKey - first.letterKey;
}

const amountOf = (rows: readonly Row[]) => ({
  letters: new Set(rows.map((row) => row.letter.letterKey)).size,
  determinations: rows.length,
});

/** What a group's sums must be, letter by letter. */
function sumsOf(rows: readonly Row[]) {
  const tallies = [...new Set(rows.map((row) => row.letter))].map((one) => {
    const own = rows.filter((row) => row.letter === one);
    return { n: own.length, x: own.filter((row) => row.item[1] === 1).length };
  });
  const sum = (of: (tally: { n: number; x: number }) => number) => tallies.reduce((total, one) => total + of(one), 0);
  return {
    letters: tallies.length,
    determinations: sum(({ n }) => n),
    overturned: sum(({ x }) => x),
    overturnedSquared: sum(({ x }) => x * x),
    overturnedTimesDeterminations: sum(({ n, x }) => n * x),
    determinationsSquared: sum(({ n }) => n * n),
  };
}

/** A store and a plain map that were changed the same. */
function both(changes: readonly (PresentLetter | { letterKey: number; standing: null })[]) {
  const store = new FactStore(2);
  const order = new ListOrder(store);
  const letters = new Map<number, PresentLetter>();
  let ids = 0;
  for (const [index, changed] of changes.entries()) {
    if (changed.standing === null) {
      store.upsert(changed);
      letters.delete(changed.letterKey);
    } else {
      const items = changed.items.map(([, ...rest]): ItemFacts => [(ids += 1), ...rest]);
      // A letter's decision is another one only where its row is.
      const before = letters.get(changed.letterKey);
      const kept = { ...changed, items, decided: before === undefined ? changed.decided : before.decided };
      store.upsert(kept);
      letters.set(kept.letterKey, kept);
    }
    if (index % 3 === 0) order.letters();
    if (index % 4 === 0) store.compact();
  }
  const rows = [...letters.values()].flatMap((one) =>
    one.items.map((each, index): Row => ({ letter: one, item: each, ordinal: index + 1 })),
  );
  return { store, order, rows };
}

const changes = fc.array(change, { maxLength: 30 });

describe('the store of facts', () => {
  it('shows what a plain list of letters shows, whatever came, changed and went', () => {
    fc.assert(
      fc.property(changes, filter, (changed, criteria) => {
        const { store, order, rows } = both(changed);
        const selection = select(store, compileFilter(store, criteria, undefined));
        const counted = rows.filter(({ letter: { standing } }) => standing === 'counted');
        const shown = counted.filter((row) => fits(row, criteria)).sort(inListOrder);
        const ids = [...rowsInOrder(store, order, selection.shown, null)].map(
          (row) => store.determinationIds.values[row],
        );
        expect(ids).toEqual(shown.map((row) => row.item[0]));
        expect(selection.undated).toEqual(
          amountOf(counted.filter((row) => row.letter.decided === null && fits(row, criteria, false))),
        );
        for (const [name, standing] of [
          ['copies', 'copy'],
          ['superseded', 'superseded'],
        ] as const) {
          expect(selection[name]).toEqual(
            amountOf(rows.filter((row) => row.letter.standing === standing && fits(row, criteria))),
          );
        }
        expect(store.presentLetters).toBe(new Set(rows.map((row) => row.letter)).size);
      }),
      { numRuns: 300 },
    );
  });

  it('shows of some letters what it shows of them among all', () => {
    fc.assert(
      fc.property(changes, filter, fc.uniqueArray(fc.integer({ min: 1, max: 12 })), (changed, criteria, ids) => {
        const { store } = both(changed);
        const compiled = compileFilter(store, criteria, undefined);
        const idOf = (row: number) => store.letterKeys.values[store.letterRows.values[row] ?? 0] ?? 0;
        const some = select(store, compiled, rowsOfLetters(store, ids));
        expect(some.shown).toEqual(select(store, compiled).shown.filter((row) => ids.includes(idOf(row))));
        const all = [...Array(12).keys()].map((index) => index + 1);
        expect(select(store, compiled, rowsOfLetters(store, all))).toEqual(select(store, compiled));
      }),
      { numRuns: 300 },
    );
  });

  it('goes on after any place of a list', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (changed, number) => {
        const { store, order } = both(changed);
        const { shown } = select(store, compileFilter(store, {}, undefined));
        const all = [...rowsInOrder(store, order, shown, null)];
        if (all.length === 0) return;
        const at = number % all.length;
        const rest = [...rowsInOrder(store, order, shown, positionOfRow(store, all[at] ?? 0))];
        expect(rest).toEqual(all.slice(at + 1));
      }),
      { numRuns: 200 },
    );
  });

  it('sorts by any date, and goes on after any place', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom(...listSortSchema.options), fc.nat(), (changed, sort, number) => {
        const { store, rows } = both(changed);
        const { shown } = select(store, compileFilter(store, {}, undefined));
        const { day, descending } = sortedDay(sort);
        const dayOfRow = ({ letter }: Row) => letter[day] ?? Infinity;
        const sign = descending ? -1 : 1;
        const expected = rows
          .filter(({ letter }) => letter.standing === 'counted')
          .sort((one, other) => {
            const [first, second] = [dayOfRow(one), dayOfRow(other)];
            if (first !== second) return first === Infinity ? 1 : second === Infinity ? -1 : sign * (first - second);
            return other.letter.letterKey - one.letter.letterKey || one.ordinal - other.ordinal;
          })
          .map(({ item: [id] }) => id);
        const idsOf = (sorted: Int32Array) => [...sorted].map((row) => store.determinationIds.values[row] ?? 0);
        const all = rowsSortedByDay(store, shown, sort, null, shown.length);
        expect(idsOf(all)).toEqual(expected);
        if (all.length === 0) return;
        const at = number % all.length;
        const rest = rowsSortedByDay(store, shown, sort, positionOfRow(store, all[at] ?? 0, day), 2);
        expect(idsOf(rest)).toEqual(expected.slice(at + 1, at + 3));
      }),
      { numRuns: 300 },
    );
  });

  it('narrows to a set of determinations', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.nat({ max: 40 })), (changed, wanted) => {
        const { store, rows } = both(changed);
        const { shown } = select(store, compileFilter(store, {}, DeterminationSet.of(wanted)));
        const expected = rows.filter((row) => row.letter.standing === 'counted' && wanted.includes(row.item[0]));
        expect(new Set([...shown].map((row) => store.determinationIds.values[row]))).toEqual(
          new Set(expected.map((row) => row.item[0])),
        );
      }),
    );
  });

  const grouped = ['category', 'authority', 'guidelineSection', 'licensingState', 'month', 'flag'] as const;
  const keyed = (row: Row, name: (typeof grouped)[number]) =>
    valuesOf[name](row).map((value) => (value === 'none' ? null : value));

  const side = (by: DimensionName, groups: readonly Group[]) => ({ by, values: groups.map(({ value }) => value) });

  it('sums groups and cells as plain counting does, letters as clusters', () => {
    const names = fc.constantFrom(...grouped);
    fc.assert(
      fc.property(changes, names, names, (changed, down, across) => {
        const { store, rows } = both(changed);
        const { shown, singles } = select(store, compileFilter(store, {}, undefined));
        const counted = rows.filter(({ letter: { standing } }) => standing === 'counted');
        const [margin, columns] = [groupRows(store, shown, down, singles), groupRows(store, shown, across)];
        expect(groupRows(store, shown, down)).toEqual(margin);
        for (const { key, sums } of margin) {
          expect(sums).toEqual(sumsOf(counted.filter((row) => keyed(row, down).includes(key))));
        }
        // One value of a side has no place in the table.
        const [placedDown, placedAcross] = [margin.slice(1).toReversed(), columns.slice(0, -1)];
        const cells = crossRows(store, shown, side(down, placedDown), side(across, placedAcross));
        const expected = placedDown.flatMap(({ key: one }, row) =>
          placedAcross.flatMap(({ key: other }, column) => {
            const inside = counted.filter((each) => keyed(each, down).includes(one));
            const both = inside.filter((each) => keyed(each, across).includes(other));
            return both.length === 0 ? [] : [{ row, column, sums: sumsOf(both) }];
          }),
        );
        expect(cells).toEqual(expected);
        expect(crossRows(store, shown, side(down, placedDown), side(across, placedAcross), singles)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps sums of everything right while letters come, change and go', () => {
    fc.assert(
      fc.property(changes, fc.nat({ max: 10 }), (changed, criteria) => {
        const store = new FactStore(2);
        const whole = new UnfilteredSums(store);
        for (const [index, each] of changed.entries()) {
          store.upsert(each);
          if (index === criteria) for (const by of grouped) whole.groupsBy(by);
          if (index === criteria + 8) whole.reset();
          if (index % 4 === 0) store.compact();
        }
        const selection = select(store, compileFilter(store, {}, undefined));
        const { shown, singles } = selection;
        const letterOf = (row: number) => store.letterRows.values[row] ?? 0;
        expect(
          [...shown].map((row) => [...shown].filter((other) => letterOf(other) === letterOf(row)).length === 1),
        ).toEqual([...shown].map((_, at) => at < singles));
        expect(whole.lazySelection()).toEqual(selection);
        expect(whole.totals()).toEqual(sumRows(store, shown));
        expect(sumRows(store, shown, singles)).toEqual(sumRows(store, shown));
        for (const by of grouped) expect(whole.groupsBy(by)).toEqual(groupRows(store, shown, by));
      }),
      { numRuns: 300 },
    );
  });
});
