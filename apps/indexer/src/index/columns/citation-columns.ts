import { type Determination } from '#domain/model/determination.js';
import { type Citation } from '#domain/model/guideline-basis.js';
import { type CitationSide } from '#database/entities/citation.entity.js';
import { type Column } from '../insert-rows.js';

/** A citation with the determination and the side that it belongs to, and its ordinal there. */
export interface CitationRow {
  readonly determinationId: string;
  readonly side: CitationSide;
  /** From 1, in the statement's order. */
  readonly ordinal: number;
  readonly citation: Citation;
}

/** Returns the citations of both sides of a determination, in order. */
export function citationRows(determinationId: string, determination: Determination): readonly CitationRow[] {
  const rowsOf = (side: CitationSide, citations: readonly Citation[]) =>
    citations.map((citation, index) => ({ determinationId, side, ordinal: index + 1, citation }));
  return [
    ...rowsOf('claims-administrator', determination.claimsAdministratorBasis.citations),
    ...rowsOf('reviewer', determination.reviewerBasis.citations),
  ];
}

/** The columns of `citations`. */
export const citationColumns: readonly Column<CitationRow>[] = [
  { name: 'determination_id', type: 'bigint', of: ({ determinationId }) => determinationId },
  { name: 'side', type: 'text', of: ({ side }) => side },
  { name: 'ordinal', type: 'smallint', of: ({ ordinal }) => ordinal },
  { name: 'authority', type: 'text', of: ({ citation }) => citation.authority },
  { name: 'document', type: 'text', of: ({ citation }) => citation.document },
  { name: 'edition', type: 'integer', of: ({ citation }) => citation.edition },
  { name: 'chapter', type: 'text', of: ({ citation }) => citation.chapter },
  { name: 'section', type: 'text', of: ({ citation }) => citation.section },
  { name: 'sections', type: 'text[]', of: ({ citation }) => citation.sections },
  { name: 'regulation', type: 'text', of: ({ citation }) => citation.regulation },
  { name: 'pages', type: 'text[]', of: ({ citation }) => citation.pages },
  { name: 'body_parts', type: 'text[]', of: ({ citation }) => citation.bodyParts },
  { name: 'url', type: 'text', of: ({ citation }) => citation.url },
  { name: 'raw', type: 'text', of: ({ citation }) => citation.raw },
];
