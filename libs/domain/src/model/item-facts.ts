import { z } from 'zod';

/** Separates the values of a list in the facts; no value contains it. */
export const valueSeparator = '\n';

const values = z.string();

/**
 * The values of one determination that are counted and filtered, as stored in the facts table: an array, since there are
 * millions. A missing value is the empty string; a list is its distinct values, sorted and separated by line feeds. The
 * optional values are missing in letters that were indexed before the values were.
 */
export const itemFactsSchema = z.tuple([
  z.int().positive().describe('determination id'),
  z.literal([0, 1]).describe('1 if overturned, else 0'),
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
  values.optional().describe('list: reasons, as topic/direction'),
  values.optional().describe('primary reason, as topic/direction'),
  values.optional().describe('list: grades of flags'),
  values.optional().describe('list: body parts'),
  values.optional().describe('list: terms of the treatments that the item names'),
  values.optional().describe('strength'),
  values.optional().describe('quantity'),
  values.optional().describe('list: sides'),
  values.optional().describe('visits per week'),
  values.optional().describe('weeks'),
  values.optional().describe('sessions'),
]);
export type ItemFacts = z.infer<typeof itemFactsSchema>;

/** Returns a list in the format of the facts. */
export function joinValues(given: readonly (string | null)[]): string {
  const named = given.flatMap((value) =>
    value === null || value === '' ? [] : [value.replaceAll(valueSeparator, ' ')],
  );
  return [...new Set(named)].sort().join(valueSeparator);
}
