import { type Determination } from '../api/types.js';

export type FlagKind = Determination['flags'][number]['kind'];

/** The kinds of flags, in the order of the page. */
export const flagKinds = [
  'outcome_conflicts_with_rationale',
  'rationale_contradicts_summary',
  'body_part_mismatch',
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
    meaning: 'The rationale states that something is not documented, but the case summary of the letter contains it.',
    limitation: 'The flag does not show that the treatment was necessary. The rationale may give other reasons.',
  },
  body_part_mismatch: {
    name: 'Body part mismatch',
    meaning: 'The item concerns one body part, and the applied guideline another.',
    limitation: 'The flag does not show that the guideline was wrong. Some chapters cover several body parts.',
  },
};
