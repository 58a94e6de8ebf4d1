import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { headingFamilySchema, outcomeSchema } from '#domain/model/determination.js';
import { flagKindSchema } from '#domain/model/flag.js';
import { layoutSchema } from '#domain/model/letter.js';
import { calendarDateSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { searchWordsSchema } from '../search/search-words.schema.js';

/** The value that stands for "has none": `category=none` are the uncategorised. */
export const noValue = 'none';

/** Most values that one parameter may be given. */
const maxValues = 20;

/** A parameter that may be repeated: any of its values fits. */
function anyOf<Value extends z.ZodType<string>>(value: Value, description: string) {
  return z
    .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(value).min(1).max(maxValues))
    .optional()
    .describe(`${description} Repeated, any of the values fits.`);
}

const words = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((value) => !value.includes('\0'), 'no text of a letter holds a NUL character');

const year = z.union([z.literal(noValue), z.string().regex(/^(?:19|20)\d\d$/, 'a year has four digits')]);
const quarter = z.union([
  z.literal(noValue),
  z.string().regex(/^(?:19|20)\d\d-Q[1-4]$/, 'a quarter is written 2016-Q2'),
]);
const month = z.union([
  z.literal(noValue),
  z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/, 'a month is written 2016-05'),
]);

/**
 * The one filter language of statistics and lists, as query parameters. Different parameters narrow each other; a
 * repeated one widens itself; `none` asks for what has no value. Unknown parameters are refused.
 */
export const determinationFilterShape = {
  category: anyOf(words, 'Treatment category, such as `injection`; `none` for the uncategorised.'),
  subcategory: anyOf(words, 'Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`.'),
  drugClass: anyOf(words, 'Drug class, such as `opioids`; `none`.'),
  substance: anyOf(words, 'Generic substance, lower case, such as `tramadol`; `none`.'),
  outcome: anyOf(outcomeSchema, 'How the item was decided.'),
  caseOutcome: anyOf(caseOutcomeSchema, "How the letter's items were decided together."),
  authority: anyOf(words, 'Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`.'),
  administratorAuthority: anyOf(words, 'Authority that the claims administrator relied on; `none`.'),
  guidelineDocument: anyOf(words, 'Title of a guideline that the reviewer relied on, without its year; `none`.'),
  guidelineSection: anyOf(words, 'Section of a guideline that the reviewer relied on, as written; `none`.'),
  specialty: anyOf(words, "Reviewer's specialty as the letter names it; `none`."),
  licensingState: anyOf(words, 'State that licensed the reviewer, two letters; `none`.'),
  layout: anyOf(layoutSchema, 'Layout of the letter.'),
  headingFamily: anyOf(headingFamilySchema, "Form of the item's heading."),
  flag: anyOf(z.union([z.literal(noValue), flagKindSchema]), 'Kind of lead that the item is flagged with; `none`.'),
  year: anyOf(year, 'Year of the decision; `none` for letters without a decision date.'),
  quarter: anyOf(quarter, 'Quarter of the decision, such as `2016-Q2`; `none`.'),
  month: anyOf(month, 'Month of the decision, such as `2016-05`; `none`.'),
  decidedFrom: calendarDateSchema.optional().describe('Decision date, from this day on. Leaves out undated letters.'),
  decidedTo: calendarDateSchema.optional().describe('Decision date, up to and with this day. Leaves out undated ones.'),
  injuredFrom: calendarDateSchema.optional().describe('Date of injury, from this day on. Leaves out who has none.'),
  injuredTo: calendarDateSchema.optional().describe('Date of injury, up to and with this day.'),
  receivedFrom: calendarDateSchema
    .optional()
    .describe('Date on which the application was received, from this day on. Leaves out who has none.'),
  receivedTo: calendarDateSchema.optional().describe('Date of receipt, up to and with this day.'),
  caseNumber: anyOf(
    words.transform((value) => value.toUpperCase()),
    'Case number, such as `CM16-0123456`.',
  ),
  q: searchWordsSchema.optional(),
};

const determinationFilterSchema = z.object(determinationFilterShape);

/** Which determinations are meant; nothing given means all that are counted. */
export type DeterminationFilter = Readonly<z.infer<typeof determinationFilterSchema>>;

/** The filter's part of a query, without what else the query asks. */
export function filterOf(query: DeterminationFilter): DeterminationFilter {
  return determinationFilterSchema.parse(query);
}

/** Whether a filter asks for nothing: it shows everything that is counted. */
export function isUnfiltered(filter: DeterminationFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}
