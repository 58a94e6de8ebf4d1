import { type DeterminationFilter, noValue } from '../filters/determination-filter.js';
import { type DeterminationSet } from './determination-set.js';
import { type DimensionName, dimensionNameSchema, isOfLetter } from './fact-dimensions.js';
import { type DayName, type FactStore } from './fact-store.js';
import { dayOf } from './periods-of-day.js';

/** A condition on a column of lists: `fitting` is 1 at the codes of the lists that match. */
export interface ListTest {
  readonly codes: Uint16Array | Uint32Array;
  readonly fitting: Uint8Array;
}

/** A condition on a column of days: both ends are included, a letter without the date does not match. */
export interface DayTest {
  readonly days: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** A filter compiled for the rows of a store; valid until the store changes. */
export interface CompiledFilter {
  /** Conditions on the decision date; separate, since undated letters are counted apart. */
  readonly period: { readonly lists: readonly ListTest[]; readonly days: readonly DayTest[] };
  readonly letters: {
    readonly lists: readonly ListTest[];
    readonly days: readonly DayTest[];
    readonly fits: ((row: number) => boolean) | undefined;
  };
  readonly items: readonly ListTest[];
  readonly among: DeterminationSet | undefined;
}

const periodNames: ReadonlySet<DimensionName> = new Set(['year', 'quarter', 'month']);

/** The parameters of each date range, and the column that they apply to. */
const dayFilters = [
  ['decided', 'decidedFrom', 'decidedTo'],
  ['injured', 'injuredFrom', 'injuredTo'],
  ['received', 'receivedFrom', 'receivedTo'],
] as const satisfies readonly (readonly [DayName, keyof DeterminationFilter, keyof DeterminationFilter])[];

/** The parameters of each range of amounts, and the dimension that they apply to. */
const amountFilters = [
  ['quantity', 'quantityMin', 'quantityMax'],
  ['frequency', 'frequencyMin', 'frequencyMax'],
  ['duration', 'durationMin', 'durationMax'],
  ['sessions', 'sessionsMin', 'sessionsMax'],
  ['age', 'ageMin', 'ageMax'],
] as const satisfies readonly (readonly [DimensionName, keyof DeterminationFilter, keyof DeterminationFilter])[];

/** Compiles a filter. @param among the only determinations that match, if given */
export function compileFilter(
  store: FactStore,
  filter: DeterminationFilter,
  among: DeterminationSet | undefined,
): CompiledFilter {
  const named = dimensionNameSchema.options.flatMap((name) =>
    [listTest(store, name, filter[name]), excludingTest(store, name, filter[`not.${name}`])].flatMap((test) =>
      test === undefined ? [] : [{ name, test }],
    ),
  );
  const amounts = amountFilters.flatMap(([name, min, max]) => {
    const test = amountTest(store, name, filter[min], filter[max]);
    return test === undefined ? [] : [{ name, test }];
  });
  const tests = (fits: (name: DimensionName) => boolean) =>
    [...named, ...amounts].filter(({ name }) => fits(name)).map(({ test }) => test);
  const days = dayFilters.flatMap(([name, from, to]) => {
    const test = dayTest(store, name, filter[from], filter[to]);
    return test === undefined ? [] : [{ name, test }];
  });
  return {
    period: {
      lists: tests((name) => periodNames.has(name)),
      days: days.filter(({ name }) => name === 'decided').map(({ test }) => test),
    },
    letters: {
      lists: tests((name) => isOfLetter(name) && !periodNames.has(name)),
      days: [
        ...days.filter(({ name }) => name !== 'decided').map(({ test }) => test),
        ...sinceInjuryTests(store, filter),
      ],
      fits: filter.caseNumber === undefined ? undefined : caseNumberTest(store, filter.caseNumber),
    },
    items: [...tests((name) => !isOfLetter(name)), ...ingredientsTests(store, filter.ingredients)],
    among,
  };
}

/** Combines conditions that must all match. */
export function combineFilters(filters: readonly CompiledFilter[]): CompiledFilter {
  const fits = filters.flatMap(({ letters }) => letters.fits ?? []);
  return {
    period: {
      lists: filters.flatMap(({ period }) => period.lists),
      days: filters.flatMap(({ period }) => period.days),
    },
    letters: {
      lists: filters.flatMap(({ letters }) => letters.lists),
      days: filters.flatMap(({ letters }) => letters.days),
      fits: fits.length === 0 ? undefined : (row) => fits.every((fit) => fit(row)),
    },
    items: filters.flatMap(({ items }) => items),
    among: filters.find(({ among }) => among !== undefined)?.among,
  };
}

function listTest(store: FactStore, name: DimensionName, wanted: readonly string[] | undefined): ListTest | undefined {
  if (wanted === undefined) return undefined;
  const { column } = store.column(name);
  const words = new Set(wanted);
  const fits = (word: string) => words.has(word) || words.has(shortName(name, word));
  return {
    codes: column.values,
    fitting: column.dictionary.fitting((word) => (word === null ? words.has(noValue) : fits(word))),
  };
}

/** The opposite of a condition by values: of several values of an item, none may match. */
function excludingTest(
  store: FactStore,
  name: DimensionName,
  unwanted: readonly string[] | undefined,
): ListTest | undefined {
  const test = listTest(store, name, unwanted);
  return test === undefined ? undefined : { ...test, fitting: test.fitting.map((fits) => 1 - fits) };
}

function amountTest(
  store: FactStore,
  name: DimensionName,
  min: number | undefined,
  max: number | undefined,
): ListTest | undefined {
  if (min === undefined && max === undefined) return undefined;
  const { column } = store.column(name);
  const fits = (word: string | null) =>
    word !== null && Number(word) >= (min ?? 0) && Number(word) <= (max ?? Infinity);
  return { codes: column.values, fitting: column.dictionary.fitting(fits) };
}

function sinceInjuryTests(store: FactStore, filter: DeterminationFilter): readonly DayTest[] {
  const { daysSinceInjuryMin: min, daysSinceInjuryMax: max } = filter;
  if (min === undefined && max === undefined) return [];
  return [{ days: store.daysSinceInjury.values, from: min ?? 0, to: max ?? 0x7fff_ffff }];
}

/** Substances of several ingredients are joined by slashes. */
function ingredientsTests(store: FactStore, wanted: readonly string[] | undefined): readonly ListTest[] {
  if (wanted === undefined) return [];
  const { values: codes, dictionary } = store.ofItem.substance;
  const fits = (substance: string) => wanted.every((each) => substance.split('/').includes(each));
  return [{ codes, fitting: dictionary.fitting((word) => word !== null && fits(word)) }];
}

/** The part of a value that may be given alone: a subcategory without its category, a reason's topic. */
function shortName(name: DimensionName, word: string): string {
  if (name === 'subcategory') return word.replace(/^[^/]*\//, '');
  return name === 'reason' || name === 'primaryReason' ? word.replace(/\/.*$/, '') : word;
}

function dayTest(
  store: FactStore,
  name: DayName,
  from: string | undefined,
  to: string | undefined,
): DayTest | undefined {
  if (from === undefined && to === undefined) return undefined;
  return {
    days: store.days[name].values,
    from: from === undefined ? -0x7fff_ffff : dayOf(from),
    to: to === undefined ? 0x7fff_ffff : dayOf(to),
  };
}

function caseNumberTest(store: FactStore, wanted: readonly string[]): (row: number) => boolean {
  return store.caseNumbers.among(wanted.map((number) => (number === noValue.toUpperCase() ? null : number)));
}
