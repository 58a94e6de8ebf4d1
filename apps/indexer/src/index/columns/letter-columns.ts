import { type Notice } from '#domain/model/flag.js';
import { type CaseOutcome, caseOutcome } from '#domain/model/case-outcome.js';
import { type Letter } from '#domain/model/letter.js';
import { type Standing } from '#domain/model/standing.js';
import { fullness } from '../fullness.js';
import { type Column } from '../insert-rows.js';
import { type ParsedResult } from '../processing-result.js';
import { copyKey } from '../rank-copies.js';

/** A letter that was read, with its rank among its copies. */
export interface RankedLetter {
  readonly result: ParsedResult;
  readonly standing: Standing;
  /** The notices of the reading and those about disagreeing copies. */
  readonly notices: readonly Notice[];
}

/** The columns of `letters`. */
export const letterColumns: readonly Column<RankedLetter>[] = [
  { name: 'document_id', type: 'bytea', of: ({ result }) => Buffer.from(result.document.documentId, 'hex') },
  { name: 'copy_key', type: 'text', of: ({ result }) => copyKey(result.letter) },
  { name: 'standing', type: 'text', of: ({ standing }) => standing },
  { name: 'case_number', type: 'text', of: ({ result }) => result.letter.header.caseNumber },
  { name: 'fingerprint', type: 'bytea', of: ({ result }) => Buffer.from(result.letter.fingerprint, 'hex') },
  { name: 'fullness', type: 'integer', of: ({ result }) => fullness(result.letter) },
  { name: 'received_at', type: 'timestamptz', of: ({ result }) => new Date(result.document.receivedAt).toISOString() },
  { name: 'layout', type: 'text', of: ({ result }) => result.letter.layout },
  { name: 'decision_date', type: 'date', of: ({ result }) => result.letter.header.decisionDate },
  { name: 'date_assigned', type: 'date', of: ({ result }) => result.letter.header.dateAssigned },
  { name: 'date_of_injury', type: 'date', of: ({ result }) => result.letter.dateOfInjury },
  { name: 'ur_denial_date', type: 'date', of: ({ result }) => result.letter.header.urDenialDate },
  { name: 'application_received', type: 'date', of: ({ result }) => result.letter.header.applicationReceived },
  { name: 'priority', type: 'text', of: ({ result }) => result.letter.header.priority },
  { name: 'specialties', type: 'text[]', of: ({ result }) => result.letter.reviewer.specialties },
  { name: 'licensed_in', type: 'text[]', of: ({ result }) => result.letter.reviewer.licensedIn },
  { name: 'age', type: 'smallint', of: ({ result }) => result.letter.injuredWorker.age },
  { name: 'sex', type: 'text', of: ({ result }) => result.letter.injuredWorker.sex },
  { name: 'ur_decision', type: 'text', of: ({ result }) => result.letter.utilizationReview.decision },
  { name: 'ur_date', type: 'date', of: ({ result }) => result.letter.utilizationReview.date },
  { name: 'diagnoses', type: 'text[]', of: ({ result }) => result.letter.diagnoses },
  {
    name: 'case_outcome',
    type: 'text',
    of: ({ result }) => caseOutcomeOf(result.letter),
  },
  { name: 'case_summary', type: 'text', of: ({ result }) => result.letter.caseSummary },
  { name: 'text', type: 'text', of: ({ result }) => result.letter.text },
  { name: 'evidence', type: 'jsonb', of: ({ result }) => JSON.stringify(result.letter.evidence) },
  { name: 'notices', type: 'jsonb', of: ({ notices }) => JSON.stringify(notices) },
  { name: 'page_count', type: 'integer', of: ({ result }) => result.letter.pageCount },
];

function caseOutcomeOf({ determinations }: Letter): CaseOutcome {
  const overturned = determinations.filter(({ outcome }) => outcome === 'overturned');
  return caseOutcome(determinations.length, overturned.length);
}
