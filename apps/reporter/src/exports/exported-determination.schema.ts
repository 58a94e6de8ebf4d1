import { determinationSchema, headingFamilySchema, outcomeSchema } from '#domain/model/determination.js';
import { flagGradeSchema, flagKindSchema } from '#domain/model/flag.js';
import { letterSchema } from '#domain/model/letter.js';
import { requestedSessions, requestedWeeks, visitsPerWeek } from '#domain/model/requested-amounts.js';
import { calendarDateSchema, documentIdSchema } from '#domain/model/primitives.js';
import { namedSides, sides } from '#domain/vocabulary/named-sides.js';
import { z } from 'zod';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { pageRoutes } from '../web/page-routes.js';
import { dayOf } from '../facts/periods-of-day.js';

const { shape } = determinationSchema;
const { injuredWorker, utilizationReview, header } = letterSchema.shape;
const words = z.array(z.string());
const date = calendarDateSchema.nullable();

/** The columns that are read from the database, in order. */
export const storedDeterminationSchema = z.strictObject({
  letterId: documentIdSchema.describe('The letter: SHA-256 of its document.'),
  ordinal: z.int().positive().describe("The item's ordinal in the letter, from 1."),
  caseNumber: z.string().nullable().describe('Case number, such as `CM16-0123456`.'),
  decisionDate: date.describe('Date of the decision, to which years and periods refer.'),
  outcome: outcomeSchema.describe(
    '`upheld`: the denial is upheld. `overturned`: the treatment is medically necessary.',
  ),
  caseOutcome: caseOutcomeSchema.describe('The case outcome of the letter.'),
  requestedItem: z.string().describe('The whole heading of the item, without its outcome.'),
  disputedItem: z.string().describe('The treatment in dispute: in a partial certification the remaining portion.'),
  originalItem: shape.originalItem.describe('Partial certification: what was originally requested.'),
  authorizedItem: shape.authorizedItem.describe('Partial certification: what the claims administrator authorized.'),
  headingFamily: headingFamilySchema.describe("The form of the item's heading."),
  datesOfService: shape.datesOfService.describe('Retrospective requests: dates of service that the heading names.'),
  category: z.string().nullable().describe("DWC's treatment category; empty if none is named."),
  subcategory: z.string().nullable().describe("DWC's subcategory within the category."),
  drugClass: z.string().nullable().describe("DWC's drug class."),
  substance: z.string().nullable().describe('Generic ingredients, lower case, joined by `/`.'),
  strength: shape.strength.describe('Strength as `10/325 mg` or `10%`.'),
  quantity: shape.quantity.describe('Requested count of tablets, sessions or devices; never a package size.'),
  refills: shape.refills.describe('Requested refills.'),
  bodyParts: words.describe('Body parts that the item names.'),
  frequency: shape.frequency.describe('Visits a period: `times`, `timesTo` (upper bound) `per` period.'),
  duration: shape.duration.describe('How long: `amount`, `amountTo` (upper bound) and `unit`.'),
  administratorBasedOnMtus: z
    .boolean()
    .nullable()
    .describe('Whether the claims administrator based its decision on the MTUS; empty if the letter does not say.'),
  administratorAuthorities: words.describe('Authorities that the claims administrator cites, alphabetically.'),
  administratorBasis: z.string().describe("The claims administrator's guideline statement as written."),
  reviewerBasedOnMtus: z
    .boolean()
    .nullable()
    .describe('Whether the reviewer based the decision on the MTUS; empty if the letter does not say.'),
  reviewerAuthorities: words.describe('Authorities that the reviewer relied on, alphabetically.'),
  reviewerDocuments: words.describe('Titles of the guidelines that the reviewer relied on, alphabetically.'),
  reviewerSections: words.describe('Sections that the reviewer relied on, alphabetically.'),
  reviewerBasis: z.string().describe("The reviewer's guideline statement as written."),
  rationaleConclusion: shape.rationaleConclusion.describe(
    "The word of the rationale's last verdict sentence, regardless of the outcome.",
  ),
  rationale: z.string().describe("The reviewer's reasons."),
  flags: z.array(flagKindSchema).describe('Kinds of the flags of the item; a flag is not a finding.'),
  layout: letterSchema.shape.layout.describe('Layout of the letter.'),
  specialties: words.describe("The reviewer's specialties as the letter names them."),
  licensedIn: words.describe('States that licensed the reviewer, two letters each.'),
  priority: header.shape.priority.describe('Priority in the header.'),
  dateOfInjury: date.describe('Date of injury: from the header, else from the case summary.'),
  urDenialDate: date.describe("Date of the utilization review's denial, from the header."),
  applicationReceived: date.describe('Date on which the application was received.'),
  dateAssigned: date.describe('Date on which the case was assigned.'),
  age: injuredWorker.shape.age.describe("The injured worker's age in years, from the case summary."),
  sex: injuredWorker.shape.sex.describe("The injured worker's sex, from the case summary."),
  urDecision: utilizationReview.shape.decision.describe("The utilization review's decision, from the summary."),
  urDate: date.describe("The utilization review's date, from the case summary."),
  diagnoses: letterSchema.shape.diagnoses.describe('Diagnoses that the case summary lists; empty without such a list.'),
  revision: z.int().positive().describe('Revision of the parser that parsed the letter.'),
  flagGrades: z.array(flagGradeSchema).describe('Grades of the flags of the item.'),
  reasons: words.describe(
    "The reviewer's reasons as topic/direction (`benefit/against`), in the order of the letter; empty in letters parsed before revision 9.",
  ),
  primaryReason: z.string().nullable().describe('The reason on which the decision turns; empty if none is stated.'),
});
export type StoredDetermination = z.infer<typeof storedDeterminationSchema>;

const amount = z.number().nullable();

/**
 * An exported determination: the columns of the CSV in order, and the fields of each NDJSON line. Names do not change; new
 * columns are added at the end.
 */
export const exportedDeterminationSchema = storedDeterminationSchema.extend({
  letterUrl: z.string().describe('The page of the letter, at the item.'),
  sides: z.array(z.enum(sides)).describe('Sides of the body that the item names.'),
  frequencyTimes: amount.describe('Requested visits per period.'),
  frequencyTimesTo: amount.describe('Upper bound, if the visits per period are a range.'),
  frequencyPer: z.string().nullable().describe('The period of the visits: `day`, `week`, `month` or `year`.'),
  durationAmount: amount.describe('Requested duration, in `durationUnit`.'),
  durationAmountTo: amount.describe('Upper bound, if the duration is a range.'),
  durationUnit: z.string().nullable().describe('Unit of the duration: `day`, `week`, `month` or `year`.'),
  visitsPerWeek: amount.describe('Requested visits per week; of a range the upper bound. The filter `frequency`.'),
  weeks: amount.describe('Requested weeks; of a range the upper bound. The filter `duration`.'),
  sessions: amount.describe(
    'Requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks.',
  ),
  daysSinceInjury: z.int().nullable().describe('Days from the injury to the decision.'),
});
export type ExportedDetermination = z.infer<typeof exportedDeterminationSchema>;

/** Adds the columns that follow from the others. @param origin the address of the dashboard, without a slash at its end */
export function exportDetermination(row: StoredDetermination, origin: string): ExportedDetermination {
  const { frequency, duration, decisionDate, dateOfInjury } = row;
  return {
    ...row,
    letterUrl: `${origin}${pageRoutes.letter.replace(':letterId', row.letterId)}#/determinations/${row.ordinal - 1}/requestedItem`,
    sides: namedSides(row.disputedItem),
    frequencyTimes: frequency?.times ?? null,
    frequencyTimesTo: frequency?.timesTo ?? null,
    frequencyPer: frequency?.per ?? null,
    durationAmount: duration?.amount ?? null,
    durationAmountTo: duration?.amountTo ?? null,
    durationUnit: duration?.unit ?? null,
    visitsPerWeek: visitsPerWeek(row),
    weeks: requestedWeeks(row),
    sessions: requestedSessions(row),
    daysSinceInjury: decisionDate === null || dateOfInjury === null ? null : dayOf(decisionDate) - dayOf(dateOfInjury),
  };
}

/** The columns of an export, in order. */
export const exportedColumns = Object.keys(exportedDeterminationSchema.shape) as readonly ExportedColumn[];
export type ExportedColumn = keyof ExportedDetermination;
