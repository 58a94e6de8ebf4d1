import { type DeterminationFilter } from '../filters/determination-filter.js';

/** What a part of a query means. */
export const termKinds = [
  'drug',
  'drugClass',
  'treatment',
  'bodyPart',
  'strength',
  'quantity',
  'frequency',
  'duration',
  'caseNumber',
  'decisionDate',
] as const;
export type TermKind = (typeof termKinds)[number];

/** What words mean: for a person, and as the fields that a determination must have. */
export interface TermMeaning {
  readonly kind: TermKind;
  /** The meaning in words: `hydrocodone, alone and in combinations`. */
  readonly label: string;
  readonly filter: DeterminationFilter;
}

/** A part of a text that names something of a request. */
export interface NamedTerm extends TermMeaning {
  /** The words of the text. */
  readonly written: string;
  /** Whether a word was corrected by one edit. */
  readonly corrected: boolean;
  /** Its position in the text. */
  readonly at: number;
  /** Words of which the item must have one, where the fields do not tell: `aquatic`, `pool`. */
  readonly itemWords: readonly string[];
}

/** A term of a query. */
export interface UnderstoodTerm extends NamedTerm {
  /** Whether determinations that have it are left out. */
  readonly excluded: boolean;
}
