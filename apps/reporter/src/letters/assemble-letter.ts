import { z } from 'zod';
import { type CitationEntity, type CitationSide } from '#database/entities/citation.entity.js';
import { type DeterminationEntity } from '#database/entities/determination.entity.js';
import { type DocumentEntity } from '#database/entities/document.entity.js';
import { type LetterEntity } from '#database/entities/letter.entity.js';
import { type Determination, determinationSchema } from '#domain/model/determination.js';
import { mediaTypeSchema } from '#domain/model/document.js';
import { type Citation, citationSchema } from '#domain/model/guideline-basis.js';
import { letterHeaderSchema, letterSchema } from '#domain/model/letter.js';
import { type LetterAnswer } from './letter.schema.js';

/** The rows of a letter. */
export interface LetterRows {
  readonly letter: LetterEntity;
  readonly document: DocumentEntity;
  readonly determinations: readonly DeterminationEntity[];
  readonly citations: readonly CitationEntity[];
  readonly otherCopies: LetterAnswer['otherCopies'];
}

/**
 * What the response has under the names of the entities' properties: a new property of the letter needs an entity's
 * property of the same name, and no change here. Other columns are dropped.
 */
const ownSchema = letterSchema
  .omit({ header: true, reviewer: true, injuredWorker: true, utilizationReview: true, determinations: true })
  .strip();
const headerSchema = letterHeaderSchema.strip();
const reviewerSchema = letterSchema.shape.reviewer.strip();
const injuredWorkerSchema = letterSchema.shape.injuredWorker.strip();
const ownOfDeterminationSchema = determinationSchema
  .omit({ claimsAdministratorBasis: true, reviewerBasis: true })
  .strip();
const ownOfCitationSchema = citationSchema.strip();
const documentSchema = z.object({
  name: z.string(),
  mediaType: mediaTypeSchema,
  receivedAt: z.date(),
  revision: z.int().positive(),
});

/** Assembles a letter from its rows in the form in which the parser returned it, so that the pointers of its evidence are valid. */
export function assembleLetter(rows: LetterRows): LetterAnswer {
  const { letter, otherCopies } = rows;
  const { name, mediaType, receivedAt, revision } = documentSchema.parse(rows.document);
  const own = ownSchema.parse(letter);
  // The column holds the date from the header or the summary; the evidence shows whether it is from the header.
  const dateOfInjury = '/header/dateOfInjury' in own.evidence ? own.dateOfInjury : null;
  return {
    letterId: letter.documentId,
    document: { name, mediaType, receivedAt: receivedAt.toISOString() },
    revision,
    standing: letter.standing,
    caseOutcome: letter.caseOutcome,
    otherCopies,
    letter: {
      ...own,
      header: headerSchema.parse(Object.assign({}, letter, { dateOfInjury })),
      reviewer: reviewerSchema.parse(letter),
      injuredWorker: injuredWorkerSchema.parse(letter),
      utilizationReview: letterSchema.shape.utilizationReview.parse({
        date: letter.urDate,
        decision: letter.urDecision,
      }),
      determinations: rows.determinations.map((row) => determinationOf(row, rows.citations)),
    },
  };
}

function determinationOf(row: DeterminationEntity, citations: readonly CitationEntity[]): Determination {
  const citedBy = (side: CitationSide): Citation[] =>
    citations
      .filter((each) => each.determinationId === row.determinationId && each.side === side)
      .map((citation) => ownOfCitationSchema.parse(citation));
  return {
    ...ownOfDeterminationSchema.parse(row),
    claimsAdministratorBasis: {
      basedOnMtus: row.administratorBasedOnMtus,
      citations: citedBy('claims-administrator'),
      text: row.administratorBasis,
    },
    reviewerBasis: { basedOnMtus: row.reviewerBasedOnMtus, citations: citedBy('reviewer'), text: row.reviewerBasis },
  };
}
