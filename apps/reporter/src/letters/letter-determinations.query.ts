import { determinationSchema } from '#domain/model/determination.js';
import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';

/** Maximum number of determinations of a letter in a response; real letters have up to 21. */
const maxDeterminations = 1_000;

const rowSchema = determinationSchema.omit({ claimsAdministratorBasis: true, reviewerBasis: true }).extend({
  determinationRow: z.string(),
  administratorBasedOnMtus: z.boolean().nullable(),
  administratorBasis: z.string(),
  reviewerBasedOnMtus: z.boolean().nullable(),
  reviewerBasisText: z.string(),
});
export type DeterminationOfLetterRow = z.infer<typeof rowSchema>;

/** Reads the determinations of a letter, in its order. */
export function determinationsOfLetter(letterRow: string): DatabaseQuery<DeterminationOfLetterRow> {
  return {
    sql: `
      select determination_id::text as "determinationRow", ordinal, requested_item as "requestedItem",
        heading_family as "headingFamily", disputed_item as "disputedItem", original_item as "originalItem",
        authorized_item as "authorizedItem", dates_of_service::text[] as "datesOfService", outcome, category,
        subcategory, substance, drug_class as "drugClass", strength, quantity::float8 as quantity, refills,
        body_parts as "bodyParts", frequency, duration, resolutions,
        administrator_based_on_mtus as "administratorBasedOnMtus", administrator_basis as "administratorBasis",
        reviewer_based_on_mtus as "reviewerBasedOnMtus", reviewer_basis as "reviewerBasisText", rationale,
        rationale_conclusion as "rationaleConclusion", secondary_citations as "secondaryCitations", flags
      from determinations where letter_id = $1::bigint order by ordinal limit ${maxDeterminations}`,
    parameters: [letterRow],
    row: rowSchema,
  };
}
