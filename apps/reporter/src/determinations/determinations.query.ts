import { evidenceSchema, type Span } from '#domain/model/evidence.js';
import { type Flag, flagSchema } from '#domain/model/flag.js';
import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { type ListedDetermination, listedDeterminationSchema } from './determinations.schema.js';
import { excerpt, excerptLength } from './excerpt.js';
import { quoteOf } from './quote.js';

const rowSchema = listedDeterminationSchema
  .omit({ rationaleExcerpt: true, excerptOf: true, flagDetails: true })
  .extend({
    determinationId: z.int(),
    rationaleBeginning: z.string(),
    flagged: z.array(flagSchema),
    text: z.string().nullable(),
    deciding: evidenceSchema.valueType.nullable(),
  })
  .transform(({ determinationId, rationaleBeginning, flagged, text, deciding, ...rest }) => ({
    listed: {
      ...rest,
      flagDetails: flagged.map((flag) => flagDetailsOf(flag, text ?? '')),
      ...excerptOf(rationaleBeginning, text ?? '', deciding === null ? [] : [deciding].flat()),
    } satisfies ListedDetermination,
    determinationId,
  }));

/** A determination of a list, with its id in the database. */
export type DeterminationRow = z.infer<typeof rowSchema>;

/**
 * Reads determinations by their ids, in no particular order; unknown ids are ignored. Hand-written SQL: one statement per
 * page, which cuts texts off at the database and aggregates citations and flags there. A letter is stored in about 18 kB
 * (docs/capacity.md), of which a list shows an excerpt; entities would transfer whole rationales and every citation. The text
 * is read only if a passage of it is shown: spans are in UTF-16 code units, which Postgres does not count.
 * @param reasons of the filter (`benefit`, `benefit/against`): their sentences are shown before those of the primary reason
 */
export function determinationsOf(
  ids: readonly number[],
  reasons: readonly string[] = [],
): DatabaseQuery<DeterminationRow> {
  return {
    sql: `
      select d.determination_id::float8 as "determinationId", encode(l.document_id, 'hex') as "letterId", d.ordinal,
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
        d.reasons, d.flags as flagged,
        case when d.flags <> '[]'::jsonb or d.reasons <> '[]'::jsonb then l.text end as text,
        (select l.evidence -> format('/determinations/%s/reasons/%s', d.ordinal - 1, place - 1)
         from jsonb_array_elements(d.reasons) with ordinality as stated (reason, place)
         order by (reason ->> 'topic') = any($2::text[])
           or (reason ->> 'topic') || '/' || (reason ->> 'direction') = any($2::text[]) desc,
           (reason ->> 'primary')::boolean desc, place limit 1) as deciding,
        left(d.rationale, ${4 * excerptLength}) as "rationaleBeginning"
      from determinations d join letters l on l.letter_id = d.letter_id
      where d.determination_id = any($1::bigint[])`,
    parameters: [ids, reasons],
    row: rowSchema,
  };
}

/** Returns the sentences that state the reason on which the decision turns; without one, the beginning of the rationale. */
function excerptOf(
  rationaleBeginning: string,
  text: string,
  deciding: readonly Span[],
): Pick<ListedDetermination, 'rationaleExcerpt' | 'excerptOf'> {
  const sentences = deciding.map(({ start, end }) => text.slice(start, end).trim()).filter((each) => each !== '');
  return sentences.length === 0
    ? { rationaleExcerpt: excerpt(rationaleBeginning), excerptOf: 'rationale' }
    : { rationaleExcerpt: excerpt(sentences.join(' … ')), excerptOf: 'reason' };
}

function flagDetailsOf(
  { kind, grade, concept, explanation, evidence }: Flag,
  text: string,
): ListedDetermination['flagDetails'][number] {
  return { kind, grade, concept, explanation, quotes: evidence.map((span) => quoteOf(text, span)) };
}
