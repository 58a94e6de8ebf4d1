import { type Determination } from '../api/answers.js';

export type FlagKind = Determination['flags'][number]['kind'];

/** Every kind of lead, in the order of the page. */
export const flagKinds = [
  'outcome_conflicts_with_rationale',
  'rationale_contradicts_summary',
  'body_part_mismatch',
] as const satisfies readonly FlagKind[];

/** What each kind of lead says, and what it does not mean. */
export const leadKinds: Readonly<
  Record<FlagKind, { readonly name: string; readonly says: string; readonly doesNotMean: string }>
> = {
  outcome_conflicts_with_rationale: {
    name: 'Outcome conflicts with rationale',
    says: 'The heading’s outcome and the rationale’s last verdict sentence say opposite things.',
    doesNotMean:
      'It does not say which of the two is right. A paragraph on something else, such as tapering, can follow the verdict.',
  },
  rationale_contradicts_summary: {
    name: 'Rationale contradicts summary',
    says: 'The rationale says that something is not documented, and the letter’s own case summary has it.',
    doesNotMean: 'It does not say that the treatment was necessary; other reasons may stand on their own.',
  },
  body_part_mismatch: {
    name: 'Body part mismatch',
    says: 'The item is about one part of the body, and the guideline that was applied about another.',
    doesNotMean: 'It does not say that the guideline was wrong: some chapters cover several parts.',
  },
};
