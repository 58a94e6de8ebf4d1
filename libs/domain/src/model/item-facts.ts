import { z } from 'zod';

/** Stands between the values of a list inside the facts; no value holds one. */
export const valueSeparator = '\n';

const values = z.string();

/**
 * What counting and filtering need of one determination, as the facts' table keeps it: an array, as there are millions.
 * Where something has no value stands the empty string; a list is its distinct values, sorted, a line feed between two.
 */
export const itemFactsSchema = z.tuple([
  z.int().positive().describe('determination id'),
  z.literal([0, 1]).describe('1 where it was overturned'),
  values.describe('category'),
  values.describe('subcategory'),
  values.describe('drug class'),
  values.describe('substance'),
  values.describe('heading family'),
  values.describe('list: authorities that the claims administrator relied on'),
  values.describe('list: authorities that the reviewer relied on'),
  values.describe('list: guideline documents that the reviewer relied on'),
  values.describe('list: sections of guidelines that the reviewer relied on'),
  values.describe('list: kinds of flags'),
]);
export type ItemFacts = z.infer<typeof itemFactsSchema>;

/** A list as the facts write it. */
export function joinValues(given: readonly (string | null)[]): string {
  const named = given.flatMap((value) =>
    value === null || value === '' ? [] : [value.replaceAll(valueSeparator, ' ')],
  );
  return [...new Set(named)].sort().join(valueSeparator);
}
