import { type Determination } from '#domain/model/determination.js';
import { type Citation } from '#domain/model/guideline-basis.js';
import { type CitationSide } from '#database/entities/citation.entity.js';
import { type Column } from '../insert-rows.js';

/** A citation with its place: which side of which determination, and the how-manieth. */
export interface PlacedCitation {
  readonly determinationId: string;
  readonly side: CitationSide;
  /** From 1, in the statement's order. */
  readonly ordinal: number;
  readonly citation: Citation;
}

/** The citations of both sides of a determination, in order. */
export function placeCitations(determinationId: string, determination: Determination): readonly PlacedCitation[] {
  const place = (side: CitationSide, citations: readonly Citation[]) =>
    citations.map((citation, index) => ({ determinationId, side, ordinal: index + 1, citation }));
  return [
    ...place('claims-administrator', determination.claimsAdministratorBasis.citations),
    ...place('reviewer', determination.reviewerBasis.citations),
  ];
}

/** The row of `citations` that a placed citation makes. */
export const citationColumns: readonly Column<PlacedCitation>[] = [
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
