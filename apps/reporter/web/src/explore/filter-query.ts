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

/** Filters that take a single value and have no groups. */
const single: readonly (DateName | 'q')[] = ['q', ...dateSpans.flatMap(({ from, to }) => [from, to])];

/** Returns the filter of a query string. Unknown names are ignored; the API validates the values. */
export function parseFilter(query: string): Filter {
  const parameters = new URLSearchParams(query);
  const several = [...dimensions.map(({ by }) => by), 'caseNumber'].flatMap((name) => {
    const values = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
    return values.length === 0 ? [] : [[name, values] as const];
  });
  const one = single.flatMap((name) => {
    const value = parameters.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...several, ...one]) as Filter;
}

/** Returns a filter's values of a dimension. */
export function filterValues(filter: Filter, by: GroupBy): readonly string[] {
  return filter[by] ?? [];
}

/** Returns a filter with a group added, or removed if it was there; `key` null is the group without a value. */
export function toggleValue(filter: Filter, by: GroupBy, key: string | null): Filter {
  const value = key ?? noValue;
  const before = filterValues(filter, by);
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return { ...omit(filter, by), ...(after.length === 0 ? {} : { [by]: after }) };
}

/** Returns a filter with a single value set, or removed if `value` is empty. */
export function setValue(filter: Filter, name: DateName | 'caseNumber' | 'q', value: string): Filter {
  const rest = omit(filter, name);
  if (value === '') return rest;
  return { ...rest, [name]: name === 'caseNumber' ? [value] : value };
}

/** Returns a filter without one of its names. */
export function omit(filter: Filter, name: keyof Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([each]) => each !== name));
}

/** Returns the number of values in a filter. */
export function valueCount(filter: Filter): number {
  return Object.values(filter).flat().length;
}
