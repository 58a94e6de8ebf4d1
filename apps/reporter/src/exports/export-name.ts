import { type DeterminationFilter } from '../filters/determination-filter.js';

/** Maximum length of the filter in a file name. */
const maxFilterLength = 80;

/**
 * Returns a file name with filter and date: `determinations_category-injection_2016-05-04.csv`.
 * @param day ISO 8601
 * @param subject what the file contains
 */
export function exportName(
  filter: DeterminationFilter,
  day: string,
  extension: string,
  subject = 'determinations',
): string {
  const parameters = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}-${[value].flat().join('-')}`],
  );
  const text = parameters.join('_').replace(/[^A-Za-z0-9_-]+/g, '-');
  const shortened = text.length > maxFilterLength ? `${text.slice(0, maxFilterLength)}-etc` : text;
  return `${[subject, ...(shortened === '' ? [] : [shortened]), day].join('_')}.${extension}`;
}

/** Returns a filter as a query string, which is valid in a header. */
export function filterQuery(filter: DeterminationFilter): string {
  const query = new URLSearchParams();
  for (const [name, given] of Object.entries(filter)) {
    if (given !== undefined) for (const value of [given].flat()) query.append(name, String(value));
  }
  return query.toString();
}
