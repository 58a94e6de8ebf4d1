import { determinationSchema, headingFamilySchema, outcomeSchema } from '#domain/model/determination.js';
import { flagGradeSchema, flagKindSchema } from '#domain/model/flag.js';
import { letterSchema } from '#domain/model/letter.js';
import { calendarDateSchema, documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';

const { shape } = determinationSchema;
const { injuredWorker, utilizationReview, header } = letterSchema.shape;
const words = z.array(z.string());
const date = calendarDateSchema.nullable();

/**
 * An exported determination: the columns of the CSV in order, and the fields of each NDJSON line. Names do not change; new
 * columns are added at the end.
 */
export const exportedDeterminationSchema = z.strictObject({
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
export type ExportedDetermination = z.infer<typeof exportedDeterminationSchema>;

/** The columns of an export, in order. */
export const exportedColumns = Object.keys(
  exportedDeterminationSchema.shape,
) as readonly (keyof ExportedDetermination)[];
