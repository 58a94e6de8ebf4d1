import { type Determination } from '#domain/model/determination.js';
import { type Letter } from '#domain/model/letter.js';
import { type CitationRow } from './letter-citations.query.js';
import { type DeterminationOfLetterRow } from './letter-determinations.query.js';
import { type LetterRow } from './letter.query.js';
import { type LetterAnswer } from './letter.schema.js';
import { type OtherCopyRow } from './other-copies.query.js';

/** The rows of a letter. */
export interface LetterRows {
  readonly letter: LetterRow;
  readonly determinations: readonly DeterminationOfLetterRow[];
  readonly citations: readonly CitationRow[];
  readonly otherCopies: readonly OtherCopyRow[];
}

/** Assembles a letter from its rows in the form in which the parser returned it, so that the pointers of its evidence are valid. */
export function assembleLetter(letterId: string, rows: LetterRows): LetterAnswer {
  const { letter, otherCopies } = rows;
  return {
    letterId,
    document: { name: letter.name, mediaType: letter.mediaType, receivedAt: letter.receivedAt.toISOString() },
    revision: letter.revision,
    standing: letter.standing,
    caseOutcome: letter.caseOutcome,
    otherCopies: otherCopies.map((copy) => ({ ...copy, receivedAt: copy.receivedAt.toISOString() })),
    letter: {
      layout: letter.layout,
      header: header(letter),
      reviewer: { specialties: letter.specialties, licensedIn: letter.licensedIn },
      injuredWorker: { age: letter.age, sex: letter.sex },
      dateOfInjury: letter.dateOfInjury,
      utilizationReview: { date: letter.urDate, decision: letter.urDecision },
      diagnoses: letter.diagnoses,
      caseSummary: letter.caseSummary,
      determinations: rows.determinations.map((row) => determination(row, rows.citations)),
      notices: letter.notices,
      fingerprint: letter.fingerprint,
      pageCount: letter.pageCount,
      text: letter.text,
      evidence: letter.evidence,
    },
  };
}

function header(letter: LetterRow): Letter['header'] {
  return {
    caseNumber: letter.caseNumber,
    dateAssigned: letter.dateAssigned,
    // The column holds the date from the header or the summary; the evidence shows whether it is from the header.
    dateOfInjury: '/header/dateOfInjury' in letter.evidence ? letter.dateOfInjury : null,
    decisionDate: letter.decisionDate,
    urDenialDate: letter.urDenialDate,
    priority: letter.priority,
    applicationReceived: letter.applicationReceived,
  };
}

function determination(row: DeterminationOfLetterRow, citations: readonly CitationRow[]): Determination {
  const { determinationRow, administratorBasedOnMtus, administratorBasis, reviewerBasedOnMtus, ...rest } = row;
  const { reviewerBasisText, ...own } = rest;
  const citedBy = (side: CitationRow['side']) =>
    citations
      .filter((each) => each.determinationRow === determinationRow && each.side === side)
      .map(({ citation }) => citation);
  return {
    ...own,
    claimsAdministratorBasis: {
      basedOnMtus: administratorBasedOnMtus,
      citations: citedBy('claims-administrator'),
      text: administratorBasis,
    },
    reviewerBasis: { basedOnMtus: reviewerBasedOnMtus, citations: citedBy('reviewer'), text: reviewerBasisText },
  };
}
