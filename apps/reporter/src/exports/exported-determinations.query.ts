import { type DatabaseQuery } from '#database/queries/database-query.js';
import { type StoredDetermination, storedDeterminationSchema } from './exported-determination.schema.js';

const cited = (column: string, side: 'claims-administrator' | 'reviewer') => `array(
    select distinct c.${column} from citations c
    where c.determination_id = d.determination_id and c.side = '${side}' and c.${column} is not null order by 1)`;

/**
 * Reads determinations by their ids, in the given order; unknown ids are ignored. Hand-written SQL: one statement per 250
 * rows aggregates citations and flags at the database, without the letters' texts: 5 of the 18 kB of a letter (decision 13,
 * docs/capacity.md), for up to 3 million determinations. It was not compared with entities.
 */
export function exportedDeterminations(ids: readonly number[]): DatabaseQuery<StoredDetermination> {
  return {
    sql: `
      select encode(l.document_id, 'hex') as "letterId", d.ordinal, l.case_number as "caseNumber",
        d.decision_date::text as "decisionDate", d.outcome, l.case_outcome as "caseOutcome",
        d.requested_item as "requestedItem", d.disputed_item as "disputedItem", d.original_item as "originalItem",
        d.authorized_item as "authorizedItem", d.heading_family as "headingFamily",
        d.dates_of_service::text[] as "datesOfService", d.category, d.subcategory, d.drug_class as "drugClass",
        d.substance, d.strength, d.quantity::float8 as quantity, d.refills, d.body_parts as "bodyParts", d.frequency,
        d.duration, d.administrator_based_on_mtus as "administratorBasedOnMtus",
        ${cited('authority', 'claims-administrator')} as "administratorAuthorities",
        d.administrator_basis as "administratorBasis", d.reviewer_based_on_mtus as "reviewerBasedOnMtus",
        ${cited('authority', 'reviewer')} as "reviewerAuthorities",
        ${cited('document', 'reviewer')} as "reviewerDocuments",
        array(
          select distinct named from citations c, unnest(c.sections) as named
          where c.determination_id = d.determination_id and c.side = 'reviewer' order by 1) as "reviewerSections",
        d.reviewer_basis as "reviewerBasis", d.rationale_conclusion as "rationaleConclusion", d.rationale,
        array(select distinct f ->> 'kind' from jsonb_array_elements(d.flags) as f order by 1) as flags,
        array(select distinct f ->> 'grade' from jsonb_array_elements(d.flags) as f where f ? 'grade' order by 1)
          as "flagGrades",
        array(
          select (r ->> 'topic') || '/' || (r ->> 'direction')
          from jsonb_array_elements(d.reasons) with ordinality as stated (r, place) order by place) as reasons,
        (select (r ->> 'topic') || '/' || (r ->> 'direction')
         from jsonb_array_elements(d.reasons) as r where (r ->> 'primary')::boolean limit 1) as "primaryReason",
        l.layout, l.specialties, l.licensed_in as "licensedIn", l.priority, l.date_of_injury::text as "dateOfInjury",
        l.ur_denial_date::text as "urDenialDate", l.application_received::text as "applicationReceived",
        l.date_assigned::text as "dateAssigned", l.age, l.sex, l.ur_decision as "urDecision",
        l.ur_date::text as "urDate", l.diagnoses, o.revision
      from unnest($1::bigint[]) with ordinality as chosen (determination_id, position)
      join determinations d using (determination_id)
      join letters l on l.letter_id = d.letter_id
      join documents o on o.document_id = l.document_id
      order by chosen.position`,
    parameters: [ids],
    row: storedDeterminationSchema,
  };
}
