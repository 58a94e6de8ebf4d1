import { reasonLabels } from '#domain/model/reason-labels.js';
import { reasonDirectionSchema, reasonName, reasonTopics } from '#domain/model/reason.js';
import { layoutLabels } from '#domain/model/layouts.js';
import { bodyParts } from '#domain/vocabulary/body-parts.js';
import { categories } from '#domain/vocabulary/categories.js';
import { drugClasses } from '#domain/vocabulary/drug-classes.js';
import { sides } from '#domain/vocabulary/named-sides.js';
import { states } from '#domain/vocabulary/states.js';
import { type DimensionName } from '../facts/fact-dimensions.js';
import { dimensions } from './dimensions.js';

type Labels = ReadonlyMap<string, string>;

const categoryLabels: Labels = new Map(categories.map(({ id, label }) => [id, label]));
const subcategoryLabels: Labels = new Map(
  categories.flatMap((category) =>
    category.subcategories.map(({ id, label }) => [`${category.id}/${id}`, `${category.label}: ${label}`]),
  ),
);
const drugClassLabels: Labels = new Map(drugClasses.map(({ id, label }) => [id, label]));
const bodyPartLabels: Labels = new Map(bodyParts.map(({ id, name }) => [id, sentenceCase(name)]));
const stateLabels: Labels = new Map(states.map(({ code, name }) => [code, name]));
const sideLabels: Labels = new Map(sides.map((side) => [side, sentenceCase(side)]));
const sexLabels: Labels = new Map([
  ['female', 'Female'],
  ['male', 'Male'],
]);
const outcomeLabels: Labels = new Map([
  ['upheld', 'Upheld'],
  ['overturned', 'Overturned'],
  ['partly-overturned', 'Partly overturned'],
]);
const layoutNames: Labels = new Map([...Object.entries(layoutLabels), ['unknown', 'Unknown layout']]);
const headingFamilyLabels: Labels = new Map([
  ['plain', 'Plain'],
  ['associated-surgical-service', 'Associated surgical service'],
  ['retrospective', 'Retrospective'],
  ['pre-operative', 'Pre-operative'],
  ['post-operative', 'Post-operative'],
  ['partial-certification', 'Partial certification'],
]);
const flagLabels: Labels = new Map([
  ['outcome_conflicts_with_rationale', 'Outcome conflicts with rationale'],
  ['rationale_contradicts_summary', 'Rationale contradicts summary'],
  ['rationale_contradicts_dates', 'Rationale contradicts dates'],
  ['rationale_contradicts_itself', 'Rationale contradicts itself'],
  ['body_part_mismatch', 'Body part mismatch'],
  ['criteria_of_another_treatment', 'Criteria of another treatment'],
  ['guideline_misapplied', 'Guideline misapplied'],
]);
const flagGradeLabels: Labels = new Map([
  ['clear', 'Clear'],
  ['arguable', 'Arguable'],
]);
const labelsOfReasons: Labels = new Map(
  reasonTopics.flatMap((topic) =>
    reasonDirectionSchema.options.map((direction) => [
      reasonName({ topic, direction }),
      reasonLabels[topic][direction],
    ]),
  ),
);

/** The labels of a dimension's keys; null if the keys are words of the letters, which are their own labels. */
const labels: Readonly<Record<DimensionName, Labels | null>> = {
  category: categoryLabels,
  subcategory: subcategoryLabels,
  drugClass: drugClassLabels,
  substance: null,
  treatment: null,
  bodyPart: bodyPartLabels,
  strength: null,
  quantity: null,
  side: sideLabels,
  frequency: null,
  duration: null,
  sessions: null,
  age: null,
  sex: sexLabels,
  year: null,
  quarter: null,
  month: null,
  specialty: null,
  licensingState: stateLabels,
  authority: null,
  administratorAuthority: null,
  guidelineDocument: null,
  guidelineSection: null,
  outcome: outcomeLabels,
  caseOutcome: outcomeLabels,
  layout: layoutNames,
  headingFamily: headingFamilyLabels,
  flag: flagLabels,
  flagGrade: flagGradeLabels,
  reason: labelsOfReasons,
  primaryReason: labelsOfReasons,
};

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns the label of a group: that of DWC if the vocabulary has one, else the key. */
export function labelOf(by: DimensionName, key: string | null): string {
  return key === null ? dimensions[by].without : (labels[by]?.get(key) ?? key);
}
