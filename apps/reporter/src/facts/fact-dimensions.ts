import { z } from 'zod';

/** Dimensions with one value for the whole letter. */
const ofLetter = [
  'year',
  'quarter',
  'month',
  'specialty',
  'licensingState',
  'caseOutcome',
  'layout',
  'age',
  'sex',
] as const;

/** Dimensions that differ between the items of a letter. */
const ofItem = [
  'category',
  'subcategory',
  'drugClass',
  'substance',
  'treatment',
  'bodyPart',
  'strength',
  'quantity',
  'side',
  'frequency',
  'duration',
  'sessions',
  'authority',
  'administratorAuthority',
  'guidelineDocument',
  'guidelineSection',
  'outcome',
  'headingFamily',
  'flag',
  'flagGrade',
  'reason',
  'primaryReason',
] as const;

/** Dimensions that belong to the letter: all its items have the same value. */
export const letterDimensionSchema = z.enum(ofLetter);
export type LetterDimension = z.infer<typeof letterDimensionSchema>;

/** Dimensions that belong to the item. */
export const itemDimensionSchema = z.enum(ofItem);
export type ItemDimension = z.infer<typeof itemDimensionSchema>;

/** What determinations can be grouped by. Each has a filter of the same name, so that every group can be listed. */
export const dimensionNameSchema = z.enum([...ofItem, ...ofLetter]);
export type DimensionName = LetterDimension | ItemDimension;

const letterDimensions: ReadonlySet<DimensionName> = new Set(ofLetter);

/** Whether a dimension belongs to the letter. */
export function isOfLetter(name: DimensionName): name is LetterDimension {
  return letterDimensions.has(name);
}
