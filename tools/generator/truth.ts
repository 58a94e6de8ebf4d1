import { type Day } from './calendar.js';

/** The forms that letters have had. */
export type LetterLayout =
  | 'professional-review'
  | 'notice-2013'
  | 'documents-reviewed'
  | 'determination-2014'
  | 'determination-2015'
  | 'determination-2016';

/** How a heading is put. */
export type ItemFamily =
  | 'plain'
  | 'associated-surgical-service'
  | 'retrospective'
  | 'pre-operative'
  | 'post-operative'
  | 'partial-certification';

export type ItemOutcome = 'upheld' | 'overturned';

/** One thing that a guideline statement names. Null is what it does not say. */
export interface CitationTruth {
  readonly authority: string;
  readonly document: string | null;
  readonly edition: number | null;
  readonly chapter: string | null;
  readonly section: string | null;
  readonly pages: readonly string[];
}

/** How a guideline statement is put. */
export type StatementForm =
  'mtus' | 'mtus-and-non-mtus' | 'non-mtus' | 'outside-mtus' | 'nothing-cited' | 'contradictory';

/** What one side says that it relied on. */
export interface StatementTruth {
  readonly form: StatementForm;
  readonly basedOnMtus: boolean;
  readonly text: string;
  readonly citations: readonly CitationTruth[];
}

/** A flag: a possible ground for an appeal that was written into the letter. */
export type FlagTruth = 'outcome_conflicts_with_rationale' | 'rationale_contradicts_summary' | 'body_part_mismatch';

/** One disputed item as the letter was made to hold it. */
export interface ItemTruth {
  readonly ordinal: number;
  readonly heading: string;
  readonly family: ItemFamily;
  readonly disputed: string;
  readonly original: string | null;
  readonly authorized: string | null;
  readonly datesOfService: readonly Day[];
  readonly outcome: ItemOutcome;
  readonly category: string;
  readonly subcategory: string | null;
  readonly substance: string | null;
  readonly drugClass: string | null;
  /** Null where the layout has no statement of the claims administrator's. */
  readonly claimsAdministrator: StatementTruth | null;
  readonly reviewer: StatementTruth;
  readonly rationale: string;
  /** What the rationale's verdict says, whatever the heading does. */
  readonly conclusion: 'medically_necessary' | 'not_medically_necessary';
  readonly flags: readonly FlagTruth[];
}

/** What the letter says of itself. Null where it does not, so for all of a header that was cut off. */
export interface HeaderTruth {
  readonly caseNumber: string | null;
  readonly decisionDate: Day | null;
  readonly dateAssigned: Day | null;
  readonly dateOfInjury: Day | null;
  readonly urDenialDate: Day | null;
  readonly applicationReceived: Day | null;
  readonly priority: 'standard' | 'expedited' | null;
}

/** A defect of the letter that is not a flag: of its form or its transmission. */
export type FaultTruth =
  | 'header-cut-off'
  | 'labels-before-values'
  | 'doubled-lines'
  | 'doubled-carriage-returns'
  | 'windows-1252'
  | 'nul-characters'
  | 'misspelling'
  | 'repeated-item'
  | 'no-page'
  | 'empty-part'
  | 'contradictory-citation'
  | 'missing-citation-word';

/** All that a generated letter holds: every statistic can be counted again from this alone. */
export interface LetterTruth {
  /** The file's name. */
  readonly document: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Its place in the row of letters that the seed gives, from 0. */
  readonly number: number;
  readonly kind: 'text' | 'pdf';
  readonly layout: LetterLayout;
  readonly header: HeaderTruth;
  /** Of the decision date as the letter gives it; null where it gives none. */
  readonly year: number | null;
  /** The day that the letter was made for, whether it says so or not. */
  readonly decidedOn: Day;
  /** `states` by their two letters. */
  readonly reviewer: { readonly specialties: readonly string[]; readonly states: readonly string[] };
  readonly worker: { readonly age: number; readonly sex: 'female' | 'male' };
  readonly caseSummary: string;
  readonly items: readonly ItemTruth[];
  readonly faults: readonly FaultTruth[];
  /** The number of the letter that this is a copy of: same case, another decision date. */
  readonly copyOf: number | null;
}
