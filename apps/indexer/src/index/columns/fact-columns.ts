import { type Determination } from '#domain/model/determination.js';
import { type ReadLetter } from '#domain/model/letter.js';
import { type ItemFacts, joinValues } from '#domain/model/item-facts.js';
import { requestedSessions, requestedWeeks, visitsPerWeek } from '#domain/model/requested-amounts.js';
import { reasonName } from '#domain/model/reason.js';
import { type Standing } from '#domain/model/standing.js';
import { namedSides } from '#domain/vocabulary/named-sides.js';
import { namedTreatments } from '#domain/vocabulary/named-treatments.js';
import { type Column } from '../insert-rows.js';

/** A letter with the keys that the database assigned to it and its determinations. */
export interface FactsRow {
  readonly letterId: string;
  readonly standing: Standing;
  readonly letter: ReadLetter;
  /** In the order of the letter's determinations. */
  readonly determinationIds: readonly string[];
}

/** The columns of `letter_facts`. */
export const factColumns: readonly Column<FactsRow>[] = [
  { name: 'letter_id', type: 'bigint', of: ({ letterId }) => letterId },
  { name: 'standing', type: 'text', of: ({ standing }) => standing },
  { name: 'layout', type: 'text', of: ({ letter }) => letter.layout },
  { name: 'case_number', type: 'text', of: ({ letter }) => letter.header.caseNumber },
  { name: 'decision_date', type: 'date', of: ({ letter }) => letter.header.decisionDate },
  { name: 'date_assigned', type: 'date', of: ({ letter }) => letter.header.dateAssigned },
  { name: 'date_of_injury', type: 'date', of: ({ letter }) => letter.dateOfInjury },
  { name: 'header_date_of_injury', type: 'date', of: ({ letter }) => letter.header.dateOfInjury },
  { name: 'ur_denial_date', type: 'date', of: ({ letter }) => letter.header.urDenialDate },
  { name: 'application_received', type: 'date', of: ({ letter }) => letter.header.applicationReceived },
  { name: 'specialties', type: 'text', of: ({ letter }) => joinValues(letter.reviewer.specialties) },
  { name: 'licensed_in', type: 'text', of: ({ letter }) => joinValues(letter.reviewer.licensedIn) },
  { name: 'age', type: 'smallint', of: ({ letter }) => letter.injuredWorker.age },
  { name: 'sex', type: 'text', of: ({ letter }) => letter.injuredWorker.sex },
  { name: 'items', type: 'json', of: (row) => JSON.stringify(itemsOf(row)) },
];

function itemsOf({ letter, determinationIds }: FactsRow): readonly ItemFacts[] {
  return letter.determinations.map((determination, index) => itemOf(Number(determinationIds[index]), determination));
}

function itemOf(determinationId: number, determination: Determination): ItemFacts {
  const citations = determination.reviewerBasis.citations;
  const reasons = determination.reasons ?? [];
  return [
    determinationId,
    determination.outcome === 'overturned' ? 1 : 0,
    determination.category ?? '',
    determination.subcategory ?? '',
    determination.drugClass ?? '',
    determination.substance ?? '',
    determination.headingFamily,
    joinValues(determination.claimsAdministratorBasis.citations.map(({ authority }) => authority)),
    joinValues(citations.map(({ authority }) => authority)),
    joinValues(citations.map(({ document }) => document)),
    joinValues(citations.flatMap(({ sections }) => sections)),
    joinValues(determination.flags.map(({ kind }) => kind)),
    joinValues(reasons.map(reasonName)),
    joinValues(reasons.filter(({ primary }) => primary).map(reasonName)),
    joinValues(determination.flags.map(({ grade }) => grade)),
    joinValues(determination.bodyParts),
    joinValues(namedTreatments(determination.disputedItem)),
    determination.strength ?? '',
    number(determination.quantity),
    joinValues(namedSides(determination.disputedItem)),
    number(visitsPerWeek(determination)),
    number(requestedWeeks(determination)),
    number(requestedSessions(determination)),
  ];
}

function number(value: number | null): string {
  return value === null ? '' : String(value);
}
