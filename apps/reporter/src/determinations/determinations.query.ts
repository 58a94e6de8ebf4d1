import { type Flag, flagSchema } from '#domain/model/flag.js';
import { z } from 'zod';
import { type Question, SqlParameters } from '../database/question.js';
import { chosenDeterminations } from '../filters/chosen-determinations.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type ListedDetermination, listedDeterminationSchema } from './determinations.schema.js';
import { excerpt, excerptLength } from './excerpt.js';
import { quoteOf } from './quote.js';

/** Where a page ended: decision date, letter row, ordinal. The row's number is no promise to anyone outside. */
export const determinationPlaceSchema = z.tuple([
  z.iso.date().nullable(),
  z.string().regex(/^\d{1,18}$/),
  z.int().positive(),
]);
export type DeterminationPlace = z.infer<typeof determinationPlaceSchema>;

const rowSchema = listedDeterminationSchema
  .omit({ rationaleExcerpt: true, leads: true })
  .extend({
    letterRow: z.string(),
    rationaleBeginning: z.string(),
    flagged: z.array(flagSchema),
    textOfFlagged: z.string().nullable(),
  })
  .transform(({ letterRow, rationaleBeginning, flagged, textOfFlagged, ...rest }) => ({
    listed: {
      ...rest,
      leads: flagged.map((flag) => leadOf(flag, textOfFlagged ?? '')),
      rationaleExcerpt: excerpt(rationaleBeginning),
    } satisfies ListedDetermination,
    place: [rest.decisionDate, letterRow, rest.ordinal] satisfies DeterminationPlace,
  }));

/** A determination as a list shows it, and its place in that list. */
export type DeterminationRow = z.infer<typeof rowSchema>;

/** What a filter shows after a place: newest decision first, undated letters last, a letter's items in its order. */
export function determinationsAfter(
  place: DeterminationPlace | null,
  filter: DeterminationFilter,
  most: number,
): Question<DeterminationRow> {
  const parameters = new SqlParameters();
  const { from, where } = chosenDeterminations({ filter, standing: 'counted', readsLetter: true }, parameters);
  return {
    sql: `
      select d.letter_id::text as "letterRow", encode(l.document_id, 'hex') as "letterId", d.ordinal,
        l.case_number as "caseNumber", d.decision_date::text as "decisionDate", d.outcome,
        l.case_outcome as "caseOutcome", d.requested_item as "requestedItem", d.disputed_item as "disputedItem",
        d.heading_family as "headingFamily", d.category, d.subcategory, d.drug_class as "drugClass", d.substance,
        array(
          select distinct c.authority from citations c
          where c.determination_id = d.determination_id and c.side = 'reviewer' and c.authority is not null
          order by 1
        ) as authorities,
        l.specialties,
        array(select distinct f ->> 'kind' from jsonb_array_elements(d.flags) as f order by 1) as flags,
        d.flags as flagged, case when d.flags <> '[]'::jsonb then l.text end as "textOfFlagged",
        left(d.rationale, ${4 * excerptLength}) as "rationaleBeginning"
      from ${from}
      where ${where} ${place === null ? '' : `and (${comesAfter(place, parameters)})`}
      order by d.decision_date desc nulls last, d.letter_id desc, d.ordinal
      limit ${parameters.add(most)}`,
    parameters: parameters.values,
    row: rowSchema,
  };
}

/** Places are in UTF-16 code units, which Postgres does not count in: the words are cut out here. */
function leadOf({ kind, explanation, evidence }: Flag, text: string): ListedDetermination['leads'][number] {
  return { kind, explanation, quotes: evidence.map((place) => quoteOf(text, place)) };
}

/** The order of the list as a condition; spelt out, as a row comparison knows neither mixed directions nor nulls. */
function comesAfter([date, letterRow, ordinal]: DeterminationPlace, parameters: SqlParameters): string {
  const letter = `${parameters.add(letterRow)}::bigint`;
  const laterInTie = `(d.letter_id < ${letter} or (d.letter_id = ${letter} and d.ordinal > ${parameters.add(ordinal)}))`;
  if (date === null) return `d.decision_date is null and ${laterInTie}`;
  const day = `${parameters.add(date)}::date`;
  return `d.decision_date < ${day} or d.decision_date is null or (d.decision_date = ${day} and ${laterInTie})`;
}
