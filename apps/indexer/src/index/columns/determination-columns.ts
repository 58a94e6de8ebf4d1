import { type Determination } from '#domain/model/determination.js';
import { type CalendarDate } from '#domain/model/primitives.js';
import { namedTreatments } from '#domain/vocabulary/named-treatments.js';
import { type Column } from '../insert-rows.js';

/** A determination with the columns that it repeats of its letter. */
export interface DeterminationRow {
  readonly letterId: string;
  readonly counted: boolean;
  readonly decisionDate: CalendarDate | null;
  readonly determination: Determination;
}

/** The columns of `determinations`. */
export const determinationColumns: readonly Column<DeterminationRow>[] = [
  { name: 'letter_id', type: 'bigint', of: ({ letterId }) => letterId },
  { name: 'ordinal', type: 'smallint', of: ({ determination }) => determination.ordinal },
  { name: 'counted', type: 'boolean', of: ({ counted }) => counted },
  { name: 'decision_date', type: 'date', of: ({ decisionDate }) => decisionDate },
  { name: 'requested_item', type: 'text', of: ({ determination }) => determination.requestedItem },
  { name: 'disputed_item', type: 'text', of: ({ determination }) => determination.disputedItem },
  { name: 'original_item', type: 'text', of: ({ determination }) => determination.originalItem },
  { name: 'authorized_item', type: 'text', of: ({ determination }) => determination.authorizedItem },
  { name: 'heading_family', type: 'text', of: ({ determination }) => determination.headingFamily },
  { name: 'dates_of_service', type: 'date[]', of: ({ determination }) => determination.datesOfService },
  { name: 'outcome', type: 'text', of: ({ determination }) => determination.outcome },
  { name: 'category', type: 'text', of: ({ determination }) => determination.category },
  { name: 'subcategory', type: 'text', of: ({ determination }) => determination.subcategory },
  { name: 'substance', type: 'text', of: ({ determination }) => determination.substance },
  { name: 'drug_class', type: 'text', of: ({ determination }) => determination.drugClass },
  { name: 'strength', type: 'text', of: ({ determination }) => determination.strength },
  { name: 'quantity', type: 'numeric', of: ({ determination }) => determination.quantity },
  { name: 'refills', type: 'integer', of: ({ determination }) => determination.refills },
  {
    name: 'treatments',
    type: 'text[]',
    of: ({ determination }) => namedTreatments(determination.disputedItem),
  },
  { name: 'body_parts', type: 'text[]', of: ({ determination }) => determination.bodyParts },
  { name: 'frequency', type: 'jsonb', of: ({ determination }) => jsonOrNull(determination.frequency) },
  { name: 'duration', type: 'jsonb', of: ({ determination }) => jsonOrNull(determination.duration) },
  { name: 'resolutions', type: 'jsonb', of: ({ determination }) => JSON.stringify(determination.resolutions) },
  {
    name: 'administrator_based_on_mtus',
    type: 'boolean',
    of: ({ determination }) => determination.claimsAdministratorBasis.basedOnMtus,
  },
  { name: 'administrator_basis', type: 'text', of: ({ determination }) => determination.claimsAdministratorBasis.text },
  {
    name: 'reviewer_based_on_mtus',
    type: 'boolean',
    of: ({ determination }) => determination.reviewerBasis.basedOnMtus,
  },
  { name: 'reviewer_basis', type: 'text', of: ({ determination }) => determination.reviewerBasis.text },
  { name: 'rationale', type: 'text', of: ({ determination }) => determination.rationale },
  { name: 'rationale_conclusion', type: 'text', of: ({ determination }) => determination.rationaleConclusion },
  {
    name: 'secondary_citations',
    type: 'jsonb',
    of: ({ determination }) => JSON.stringify(determination.secondaryCitations),
  },
  { name: 'reasons', type: 'jsonb', of: ({ determination }) => JSON.stringify(determination.reasons ?? []) },
  { name: 'flags', type: 'jsonb', of: ({ determination }) => JSON.stringify(determination.flags) },
];

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
