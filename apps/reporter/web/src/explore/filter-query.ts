import { noValue } from '../paths.js';
import { type GroupBy, type Filter } from '../api/types.js';
import { dimensions } from './dimensions.js';

/** Date range filters, each with the date it applies to. */
export const dateSpans = [
  { meaning: 'Decision date', verb: 'Decided', from: 'decidedFrom', to: 'decidedTo' },
  { meaning: 'Date of injury', verb: 'Injured', from: 'injuredFrom', to: 'injuredTo' },
  { meaning: 'Application received', verb: 'Received', from: 'receivedFrom', to: 'receivedTo' },
] as const;
export type DateName = (typeof dateSpans)[number]['from' | 'to'];

/** Filters by a range of amounts, each with its unit. */
export const amountSpans = [
  { meaning: 'Quantity', min: 'quantityMin', max: 'quantityMax' },
  { meaning: 'Sessions', min: 'sessionsMin', max: 'sessionsMax' },
  { meaning: 'Visits per week', min: 'frequencyMin', max: 'frequencyMax' },
  { meaning: 'Weeks', min: 'durationMin', max: 'durationMax' },
  { meaning: 'Age of the worker', min: 'ageMin', max: 'ageMax' },
  { meaning: 'Days since the injury', min: 'daysSinceInjuryMin', max: 'daysSinceInjuryMax' },
] as const;
export type AmountName = (typeof amountSpans)[number]['min' | 'max'];

/** The name of the filter that excludes values of a dimension. */
export function exclusionOf<By extends GroupBy>(by: By): `not.${By}` {
  return `not.${by}`;
}

/** Filters that take several values. */
const several = [
  ...dimensions.flatMap(({ by }) => [by, exclusionOf(by)]),
  'caseNumber' as const,
  'diagnosis' as const,
  'ingredients' as const,
];

/** Filters that take a single value and have no groups. */
const single: readonly (DateName | 'q')[] = ['q', ...dateSpans.flatMap(({ from, to }) => [from, to])];
const amounts: readonly AmountName[] = amountSpans.flatMap(({ min, max }) => [min, max]);

/** Returns the filter of a query string. Unknown names are ignored; the API validates the values. */
export function parseFilter(query: string): Filter {
  const parameters = new URLSearchParams(query);
  const lists = several.flatMap((name) => {
    const values = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
    return values.length === 0 ? [] : [[name, values] as const];
  });
  const one = single.flatMap((name) => {
    const value = parameters.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  const numbers = amounts.flatMap((name) => {
    const value = parameters.get(name);
    return value === null || value === '' || Number.isNaN(Number(value)) ? [] : [[name, Number(value)] as const];
  });
  return Object.fromEntries([...lists, ...one, ...numbers]) as Filter;
}

/** Returns a filter's values of a dimension, or those that it excludes. */
export function filterValues(filter: Filter, by: GroupBy | `not.${GroupBy}`): readonly string[] {
  return filter[by] ?? [];
}

/**
 * Returns a filter with a group added, selected or excluded, or removed if it was there; `key` null is the group without a
 * value.
 */
export function toggleValue(filter: Filter, by: GroupBy | `not.${GroupBy}`, key: string | null): Filter {
  const value = key ?? noValue;
  const before = filterValues(filter, by);
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return { ...omit(filter, by), ...(after.length === 0 ? {} : { [by]: after }) };
}

/** Returns a filter with a single value set, or removed if `value` is empty. */
export function setValue(
  filter: Filter,
  name: DateName | AmountName | 'caseNumber' | 'diagnosis' | 'q',
  value: string,
): Filter {
  const rest = omit(filter, name);
  if (value === '') return rest;
  if (name === 'caseNumber' || name === 'diagnosis') return { ...rest, [name]: [value] };
  return { ...rest, [name]: isAmount(name) ? Number(value) : value };
}

function isAmount(name: string): name is AmountName {
  return amounts.some((each) => each === name);
}

/** Returns a filter without one of its names. */
export function omit(filter: Filter, name: keyof Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([each]) => each !== name));
}

/** Returns the number of values in a filter. */
export function valueCount(filter: Filter): number {
  return Object.values(filter).flat().length;
}
