import { noValue } from '../addresses.js';
import { type By, type Filter } from '../api/answers.js';
import { dimensions } from './dimensions.js';

/** Spans of days that a filter can be given, each with the date that it means. */
export const dateSpans = [
  { meaning: 'Date of the decision', verb: 'Decided', from: 'decidedFrom', to: 'decidedTo' },
  { meaning: 'Date of injury', verb: 'Injured', from: 'injuredFrom', to: 'injuredTo' },
  { meaning: 'Application received', verb: 'Received', from: 'receivedFrom', to: 'receivedTo' },
] as const;
export type DateName = (typeof dateSpans)[number]['from' | 'to'];

/** Filters that are given one value and have no groups. */
const single: readonly (DateName | 'q')[] = ['q', ...dateSpans.flatMap(({ from, to }) => [from, to])];

/**
 * The filter that an address asks for. Names that are no filter are left out; whether a value is one the API judges,
 * and says so in words.
 */
export function filterOfAddress(query: string): Filter {
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

/** The values that a filter names for a dimension. */
export function valuesOf(filter: Filter, by: By): readonly string[] {
  return filter[by] ?? [];
}

/** A filter with a group taken in, or, where it was, left out; `key` null is the group without a value. */
export function toggled(filter: Filter, by: By, key: string | null): Filter {
  const value = key ?? noValue;
  const before = valuesOf(filter, by);
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return { ...without(filter, by), ...(after.length === 0 ? {} : { [by]: after }) };
}

/** A filter with one of its single values set, or, by an empty one, taken away. */
export function withSingle(filter: Filter, name: DateName | 'caseNumber' | 'q', value: string): Filter {
  const rest = without(filter, name);
  if (value === '') return rest;
  return { ...rest, [name]: name === 'caseNumber' ? [value] : value };
}

/** A filter that asks nothing about one of its names. */
export function without(filter: Filter, name: keyof Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([each]) => each !== name));
}

/** How many values a filter names. */
export function valueCount(filter: Filter): number {
  return Object.values(filter).flat().length;
}
