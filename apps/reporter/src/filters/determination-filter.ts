import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { headingFamilySchema, outcomeSchema } from '#domain/model/determination.js';
import { flagGradeSchema, flagKindSchema } from '#domain/model/flag.js';
import { layoutSchema } from '#domain/model/letter.js';
import { calendarDateSchema } from '#domain/model/primitives.js';
import { reasonDirectionSchema, reasonTopicSchema } from '#domain/model/reason.js';
import { bodyParts } from '#domain/vocabulary/body-parts.js';
import { categories } from '#domain/vocabulary/categories.js';
import { drugClasses } from '#domain/vocabulary/drug-classes.js';
import { sides } from '#domain/vocabulary/named-sides.js';
import { treatmentTerms } from '#domain/vocabulary/treatments.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { z } from 'zod';
import { type DimensionName } from '../facts/fact-dimensions.js';
import { searchWordsSchema } from '../search/search-words.schema.js';
import { nearestValues } from './nearest-values.js';

/** The value of having none: `category=none` selects the uncategorised. */
export const noValue = 'none';

/** Maximum number of values of one parameter. */
const maxValues = 20;

/** A parameter that may be repeated: any of its values matches. */
function anyOf<Value extends z.ZodType<string>>(value: Value, description: string) {
  return z
    .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(value).min(1).max(maxValues))
    .optional()
    .describe(`${description} If repeated, any of the values matches.`);
}

const words = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((value) => !value.includes('\0'), 'NUL characters are not allowed');

/** A value of the vocabulary, in any case, or `none`. An unknown one would select nothing and look like a result. */
function vocabularyValue(known: readonly string[]) {
  const values = new Set([noValue, ...known]);
  return words
    .transform((value) => value.toLowerCase())
    .refine((value) => values.has(value), {
      error: ({ input }) => {
        const near = nearestValues(String(input), known);
        return near.length === 0 ? 'unknown value' : `unknown value; similar ones: ${near.join(', ')}`;
      },
    });
}

const categoryIds = categories.map(({ id }) => id);
const subcategoryIds = categories.flatMap(({ id, subcategories }) =>
  subcategories.flatMap((subcategory) => [subcategory.id, `${id}/${subcategory.id}`]),
);

const amountValue = z.union([
  z.literal(noValue),
  z.string().regex(/^\d{1,6}(?:\.\d{1,2})?$/, 'an amount is a number such as 12'),
]);

const reasonValue = z.union([
  z.literal(noValue),
  reasonTopicSchema,
  z.templateLiteral([reasonTopicSchema, '/', reasonDirectionSchema]),
]);

const year = z.union([z.literal(noValue), z.string().regex(/^(?:19|20)\d\d$/, 'a year has four digits')]);
const quarter = z.union([
  z.literal(noValue),
  z.string().regex(/^(?:19|20)\d\d-Q[1-4]$/, 'a quarter is written 2016-Q2'),
]);
const month = z.union([
  z.literal(noValue),
  z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/, 'a month is written 2016-05'),
]);

/** Filters by the values of a dimension, each under its name. */
const valueShape = {
  category: anyOf(
    vocabularyValue(categoryIds),
    'Treatment category, such as `injection`; `none` for the uncategorised.',
  ),
  subcategory: anyOf(
    vocabularyValue(subcategoryIds),
    'Subcategory, alone (`acupuncture`) or with its category (`surgery/spine`); `none`.',
  ),
  drugClass: anyOf(vocabularyValue(drugClasses.map(({ id }) => id)), 'Drug class, such as `opioids`; `none`.'),
  substance: anyOf(words, 'Generic substance, lower case, such as `tramadol`; `none`.'),
  treatment: anyOf(
    vocabularyValue(treatmentTerms.map(({ term }) => term)),
    'Term of a treatment that the item names, such as `tens unit`; `none`.',
  ),
  bodyPart: anyOf(
    vocabularyValue(bodyParts.map(({ id }) => id)),
    'Body part that the item names, such as `lumbar-spine`; `none`.',
  ),
  strength: anyOf(words, 'Strength of the drug, such as `10/325 mg`; `none`.'),
  quantity: anyOf(words, 'Requested count of tablets, sessions or devices, such as `120`; `none`.'),
  side: anyOf(z.enum([noValue, ...sides]), 'Side of the body that the item names; `none`.'),
  frequency: anyOf(amountValue, 'Requested visits per week, such as `2`; of a range the upper bound; `none`.'),
  duration: anyOf(amountValue, 'Requested weeks, such as `6`; of a range the upper bound; `none`.'),
  sessions: anyOf(
    amountValue,
    'Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks; `none`.',
  ),
  outcome: anyOf(outcomeSchema, 'How the item was decided.'),
  caseOutcome: anyOf(caseOutcomeSchema, 'The case outcome of the letter.'),
  authority: anyOf(words, 'Authority that the reviewer relied on, such as `MTUS` or `ODG`; `none`.'),
  administratorAuthority: anyOf(words, 'Authority that the claims administrator relied on; `none`.'),
  guidelineDocument: anyOf(words, 'Title of a guideline that the reviewer relied on, without its year; `none`.'),
  guidelineSection: anyOf(words, 'Section of a guideline that the reviewer relied on, as written; `none`.'),
  specialty: anyOf(words, "Reviewer's specialty as the letter names it; `none`."),
  licensingState: anyOf(words, 'State that licensed the reviewer, two letters; `none`.'),
  age: anyOf(amountValue, "The injured worker's age in years; `none`."),
  sex: anyOf(z.enum([noValue, 'female', 'male']), "The injured worker's sex; `none`."),
  layout: anyOf(layoutSchema, 'Layout of the letter.'),
  headingFamily: anyOf(headingFamilySchema, "Form of the item's heading."),
  flag: anyOf(z.union([z.literal(noValue), flagKindSchema]), 'Kind of a flag of the item; `none`.'),
  flagGrade: anyOf(z.union([z.literal(noValue), flagGradeSchema]), 'Grade of a flag of the item; `none`.'),
  reason: anyOf(
    reasonValue,
    'Reason that the reviewer gives: a topic (`benefit`), or a topic and a direction (`benefit/against`); `none`.',
  ),
  primaryReason: anyOf(reasonValue, 'Reason on which the decision turns, as in `reason`; `none`.'),
  year: anyOf(year, 'Year of the decision; `none` for letters without a decision date.'),
  quarter: anyOf(quarter, 'Quarter of the decision, such as `2016-Q2`; `none`.'),
  month: anyOf(month, 'Month of the decision, such as `2016-05`; `none`.'),
} satisfies Record<DimensionName, z.ZodType>;

type ExclusionShape = { readonly [Name in DimensionName as `not.${Name}`]: (typeof valueShape)[Name] };

const exclusionShape = Object.fromEntries(
  Object.entries(valueShape).map(([name, schema]) => [
    `not.${name}`,
    schema.describe(`Excludes what \`${name}\` with the same values selects.`),
  ]),
) as ExclusionShape;

const amount = (what: string) => z.coerce.number().min(0).max(1_000_000).optional().describe(what);
const wholeAmount = (what: string) => z.coerce.number().int().min(0).max(1_000_000).optional().describe(what);

/** Ranges of amounts; both ends are included. */
const amountRangeShape = {
  quantityMin: amount('Lowest requested count, as in `quantity`. Excludes items without one.'),
  quantityMax: amount('Highest requested count. Excludes items without one.'),
  frequencyMin: amount('Lowest number of visits per week, as in `frequency`. Excludes items without one.'),
  frequencyMax: amount('Highest number of visits per week. Excludes items without one.'),
  durationMin: amount('Lowest number of weeks, as in `duration`. Excludes items without one.'),
  durationMax: amount('Highest number of weeks. Excludes items without one.'),
  sessionsMin: amount('Lowest number of sessions, as in `sessions`. Excludes items without one.'),
  sessionsMax: amount('Highest number of sessions. Excludes items without one.'),
  ageMin: wholeAmount('Lowest age in years. Excludes letters without one.'),
  ageMax: wholeAmount('Highest age in years. Excludes letters without one.'),
  daysSinceInjuryMin: wholeAmount('Fewest days from the injury to the decision. Excludes letters without either date.'),
  daysSinceInjuryMax: wholeAmount('Most days from the injury to the decision. Excludes letters without either date.'),
};

/**
 * The filter language of statistics and lists, as query parameters. Different parameters are combined by AND, a repeated
 * parameter by OR; `none` selects what has no value, `not.` excludes. Unknown parameters are rejected.
 */
export const determinationFilterShape = {
  ...valueShape,
  ...exclusionShape,
  ingredients: z
    .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(words).min(1).max(maxValues))
    .optional()
    .describe(
      'Ingredient of the drug, alone or in a combination, such as `hydrocodone`. If repeated, it must have all.',
    ),
  diagnosis: anyOf(
    words,
    'Words of one of the diagnoses that the case summary lists, such as `lumbar radiculopathy`. Excludes letters without a list.',
  ),
  decidedFrom: calendarDateSchema.optional().describe('First decision date. Excludes undated letters.'),
  decidedTo: calendarDateSchema.optional().describe('Last decision date. Excludes undated letters.'),
  injuredFrom: calendarDateSchema.optional().describe('First date of injury. Excludes letters without one.'),
  injuredTo: calendarDateSchema.optional().describe('Last date of injury. Excludes letters without one.'),
  receivedFrom: calendarDateSchema
    .optional()
    .describe('First date on which the application was received. Excludes letters without one.'),
  receivedTo: calendarDateSchema
    .optional()
    .describe('Last date on which the application was received. Excludes letters without one.'),
  ...amountRangeShape,
  caseNumber: anyOf(
    words.transform((value) => value.toUpperCase()),
    'Case number, such as `CM16-0123456`.',
  ),
  q: searchWordsSchema.optional(),
};

const determinationFilterSchema = z.object(determinationFilterShape);

/** A filter of determinations; empty, it selects all that are counted. */
export type DeterminationFilter = Readonly<z.infer<typeof determinationFilterSchema>>;

/** The ranges, by the names of their ends. */
const ranges = [
  ['decidedFrom', 'decidedTo'],
  ['injuredFrom', 'injuredTo'],
  ['receivedFrom', 'receivedTo'],
  ['quantityMin', 'quantityMax'],
  ['frequencyMin', 'frequencyMax'],
  ['durationMin', 'durationMax'],
  ['sessionsMin', 'sessionsMax'],
  ['ageMin', 'ageMax'],
  ['daysSinceInjuryMin', 'daysSinceInjuryMax'],
] as const;

/**
 * Returns the filter part of a query, without its other parameters.
 * @throws ProblemError `invalid_request` if a range ends before it begins
 */
export function filterOf(query: DeterminationFilter): DeterminationFilter {
  const filter = determinationFilterSchema.parse(query);
  for (const [from, to] of ranges) {
    const [first, last] = [filter[from], filter[to]];
    if (first !== undefined && last !== undefined && first > last) {
      const order = typeof first === 'string' ? 'after' : 'more than';
      throw new ProblemError('invalid_request', `${from}: ${first} is ${order} ${to} (${last}).`);
    }
  }
  return filter;
}

/** Whether a filter is empty: it selects everything that is counted. */
export function isUnfiltered(filter: DeterminationFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}
