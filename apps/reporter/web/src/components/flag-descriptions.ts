import { type Determination } from '../api/types.js';

export type FlagKind = Determination['flags'][number]['kind'];
export type FlagGrade = Determination['flags'][number]['grade'];

/** The kinds of flags, in the order of the page. */
export const flagKinds = [
  'outcome_conflicts_with_rationale',
  'rationale_contradicts_summary',
  'rationale_contradicts_dates',
  'rationale_contradicts_itself',
  'body_part_mismatch',
  'criteria_of_another_treatment',
  'guideline_misapplied',
] as const satisfies readonly FlagKind[];

/** What each kind of flag means, and its limitation. */
export const flagDescriptions: Readonly<
  Record<FlagKind, { readonly name: string; readonly meaning: string; readonly limitation: string }>
> = {
  outcome_conflicts_with_rationale: {
    name: 'Outcome conflicts with rationale',
    meaning: 'The outcome in the heading contradicts the conclusion of the rationale.',
    limitation:
      'The flag does not show which of the two is correct. The last sentence of the rationale can concern something else, such as tapering.',
  },
  rationale_contradicts_summary: {
    name: 'Rationale contradicts summary',
    meaning:
      'The rationale states that something is absent, was not tried or is not documented, but the case summary of the letter contains it; or the reverse.',
    limitation: 'The flag does not show that the treatment was necessary. The rationale may give other reasons.',
  },
  rationale_contradicts_dates: {
    name: 'Rationale contradicts dates',
    meaning:
      'A duration, a phase or a time in the rationale is not possible by the dates of the letter, such as a treatment before the injury.',
    limitation: 'The flag does not show which of the two is wrong. A date in the letter can itself be a typing error.',
  },
  rationale_contradicts_itself: {
    name: 'Rationale contradicts itself',
    meaning: 'Two statements of one rationale, or of the rationales of two items, exclude each other.',
    limitation: 'The flag does not show which statement the decision is based on. Items can concern different dates.',
  },
  body_part_mismatch: {
    name: 'Body part mismatch',
    meaning: 'The item concerns one body part or side, and the sentences that decide it another.',
    limitation: 'The flag does not show that the guideline was wrong. Some chapters cover several body parts.',
  },
  criteria_of_another_treatment: {
    name: 'Criteria of another treatment',
    meaning: 'The sentences that decide the item apply the criteria of a treatment that was not requested.',
    limitation: 'The flag does not show that the treatment meets its own criteria. One guideline can cover both.',
  },
  guideline_misapplied: {
    name: 'Guideline misapplied',
    meaning:
      'The rationale states that visits, a dose or a duration exceed a limit, but by the numbers in the letter they do not.',
    limitation: 'The flag only compares numbers. Earlier visits or other drugs can count towards the limit.',
  },
};

/** The grades of flags, in the order of the page. */
export const flagGrades = ['clear', 'arguable'] as const satisfies readonly FlagGrade[];

/** What each grade means. */
export const gradeDescriptions: Readonly<Record<FlagGrade, { readonly name: string; readonly meaning: string }>> = {
  clear: { name: 'Clear', meaning: 'The two passages exclude each other.' },
  arguable: { name: 'Arguable', meaning: 'The words of the passages leave room for another reading.' },
};

/** Returns the grade of a flag and what it concerns: `Clear: a pain score`. Older flags do not name a concept. */
export function flagSubject(grade: FlagGrade, concept: string): string {
  const { name } = gradeDescriptions[grade];
  return concept === '' ? name : `${name}: ${concept}`;
}
