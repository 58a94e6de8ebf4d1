import { type DeterminationFilter } from '../filters/determination-filter.js';

const longest = 80;

/**
 * A file name that tells what was exported and when: `determinations_category-injection_2016-05-04.csv`.
 * @param day ISO 8601
 */
export function exportName(filter: DeterminationFilter, day: string, extension: string): string {
  const chosen = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}-${[value].flat().join('-')}`],
  );
  const told = chosen.join('_').replace(/[^A-Za-z0-9_-]+/g, '-');
  const shortened = told.length > longest ? `${told.slice(0, longest)}-etc` : told;
  return `${['determinations', ...(shortened === '' ? [] : [shortened]), day].join('_')}.${extension}`;
}

/** A filter as the query of an address, which headers can hold. */
export function filterQuery(filter: DeterminationFilter): string {
  const query = new URLSearchParams();
  for (const [name, given] of Object.entries(filter)) {
    if (given !== undefined) for (const value of [given].flat()) query.append(name, value);
  }
  return query.toString();
}
