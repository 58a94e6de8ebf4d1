import { type Notice } from '#domain/model/flag.js';
import { type CaseOutcome, caseOutcome } from '#domain/model/case-outcome.js';
import { type Letter } from '#domain/model/letter.js';
import { type Standing } from '#domain/model/standing.js';
import { copyKey } from '../copy-key.js';
import { type ParsedEnding } from '../ending.js';
import { fullness } from '../fullness.js';
import { type Column } from '../insert-rows.js';

/** A letter that was read, with its place among its copies. */
export interface PlacedLetter {
  readonly ending: ParsedEnding;
  readonly standing: Standing;
  /** The reading's notices and those about disagreeing copies. */
  readonly notices: readonly Notice[];
}

/** The row of `letters` that a placed letter makes. */
export const letterColumns: readonly Column<PlacedLetter>[] = [
  { name: 'document_id', type: 'bytea', of: ({ ending }) => Buffer.from(ending.document.documentId, 'hex') },
  { name: 'copy_key', type: 'text', of: ({ ending }) => copyKey(ending.letter) },
  { name: 'standing', type: 'text', of: ({ standing }) => standing },
  { name: 'case_number', type: 'text', of: ({ ending }) => ending.letter.header.caseNumber },
  { name: 'fingerprint', type: 'bytea', of: ({ ending }) => Buffer.from(ending.letter.fingerprint, 'hex') },
  { name: 'fullness', type: 'integer', of: ({ ending }) => fullness(ending.letter) },
  { name: 'received_at', type: 'timestamptz', of: ({ ending }) => new Date(ending.document.receivedAt).toISOString() },
  { name: 'layout', type: 'text', of: ({ ending }) => ending.letter.layout },
  { name: 'decision_date', type: 'date', of: ({ ending }) => ending.letter.header.decisionDate },
  { name: 'date_assigned', type: 'date', of: ({ ending }) => ending.letter.header.dateAssigned },
  { name: 'date_of_injury', type: 'date', of: ({ ending }) => ending.letter.dateOfInjury },
  { name: 'ur_denial_date', type: 'date', of: ({ ending }) => ending.letter.header.urDenialDate },
  { name: 'application_received', type: 'date', of: ({ ending }) => ending.letter.header.applicationReceived },
  { name: 'priority', type: 'text', of: ({ ending }) => ending.letter.header.priority },
  { name: 'specialties', type: 'text[]', of: ({ ending }) => ending.letter.reviewer.specialties },
  { name: 'licensed_in', type: 'text[]', of: ({ ending }) => ending.letter.reviewer.licensedIn },
  { name: 'age', type: 'smallint', of: ({ ending }) => ending.letter.injuredWorker.age },
  { name: 'sex', type: 'text', of: ({ ending }) => ending.letter.injuredWorker.sex },
  { name: 'ur_decision', type: 'text', of: ({ ending }) => ending.letter.utilizationReview.decision },
  { name: 'ur_date', type: 'date', of: ({ ending }) => ending.letter.utilizationReview.date },
  { name: 'diagnoses', type: 'text[]', of: ({ ending }) => ending.letter.diagnoses },
  {
    name: 'case_outcome',
    type: 'text',
    of: ({ ending }) => caseOutcomeOf(ending.letter),
  },
  { name: 'case_summary', type: 'text', of: ({ ending }) => ending.letter.caseSummary },
  { name: 'text', type: 'text', of: ({ ending }) => ending.letter.text },
  { name: 'evidence', type: 'jsonb', of: ({ ending }) => JSON.stringify(ending.letter.evidence) },
  { name: 'notices', type: 'jsonb', of: ({ notices }) => JSON.stringify(notices) },
  { name: 'page_count', type: 'integer', of: ({ ending }) => ending.letter.pageCount },
];

function caseOutcomeOf({ determinations }: Letter): CaseOutcome {
  const overturned = determinations.filter(({ outcome }) => outcome === 'overturned');
  return caseOutcome(determinations.length, overturned.length);
}
