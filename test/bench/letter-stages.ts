import { createHash } from 'node:crypto';
import { type Letter } from '#domain/model/letter.js';
import { findFlags } from '../../apps/parser/src/letter/contradictions/find-flags.js';
import { type Passage } from '../../apps/parser/src/letter/contradictions/checked-letter.js';
import { findParts, parseLetter } from '../../apps/parser/src/letter/parse-letter.js';
import { assembleLetter, type LetterParts } from '../../apps/parser/src/letter/stages/assemble/assemble-letter.js';
import { parseCitations } from '../../apps/parser/src/letter/stages/citations/parse-citations.js';
import { detectLayout } from '../../apps/parser/src/letter/stages/detect-layout.js';
import { findSections, headerRange } from '../../apps/parser/src/letter/stages/find-sections.js';
import { readHeader } from '../../apps/parser/src/letter/stages/header/read-header.js';
import { normalise } from '../../apps/parser/src/letter/stages/normalise/normalise.js';
import { readConclusion } from '../../apps/parser/src/letter/stages/rationale-conclusion.js';
import { readReviewer } from '../../apps/parser/src/letter/stages/reviewer/read-reviewer.js';
import { findSecondaryCitations } from '../../apps/parser/src/letter/stages/secondary-citations.js';
import { readSummary } from '../../apps/parser/src/letter/summary/read-summary.js';
import { resolveTreatment } from '../../apps/parser/src/letter/treatment/resolve-treatment.js';
import { type DocumentText } from '../../apps/parser/src/text/document-text.js';
import { decodeText } from '../../apps/parser/src/text/plain/decode-text.js';

const context = { sha256: (text: string): string => createHash('sha256').update(text).digest('hex') };

/** A text letter with what its stages hand to each other, so that each can be run alone. */
export interface StagedLetter {
  readonly bytes: Uint8Array;
  readonly document: DocumentText;
  readonly parts: LetterParts;
  readonly letter: Letter;
}

/** Takes a text letter apart; null for a document that is rejected. */
export function stageLetter(bytes: Uint8Array): StagedLetter | null {
  const reading = decodeText(bytes);
  if (reading.kind === 'rejected') return null;
  const found = findParts(reading.text);
  if (found.kind === 'rejected') return null;
  return { bytes, document: reading.text, parts: found.parts, letter: assembleLetter(found.parts, context) };
}

/** Reads a text letter from its bytes to its values. */
export function readTextLetter(bytes: Uint8Array): void {
  const reading = decodeText(bytes);
  if (reading.kind === 'text') readLetter(reading.text);
}

/** Reads a document's text to its values. */
export function readLetter(document: DocumentText): void {
  parseLetter(document, context);
}

const passage = (text: string): Passage => ({ text, spanOf: (start, end) => ({ start, end }) });

function flagLetter({ caseSummary, determinations, dateOfInjury, header }: Letter): void {
  const start = { start: 0, end: 0 };
  findFlags({
    items: determinations.map((determination) => ({
      determination,
      heading: passage(determination.requestedItem),
      outcome: start,
      rationale: determination.rationale === '' ? null : passage(determination.rationale),
      basis: determination.reviewerBasis.text === '' ? null : passage(determination.reviewerBasis.text),
    })),
    summary: caseSummary === null ? null : passage(caseSummary),
    dateOfInjury: dateOfInjury === null ? null : { date: dateOfInjury, span: start },
    reviewedOn: header.decisionDate,
    age: null,
  });
}

/** The stages of a text letter, in their order; those of `assembly` are parts of it. */
export const stages: readonly { readonly name: string; readonly run: (letter: StagedLetter) => void }[] = [
  { name: 'decode', run: ({ bytes }) => void decodeText(bytes) },
  { name: 'normalise', run: ({ document }) => void normalise(document) },
  { name: 'layout', run: ({ parts }) => void detectLayout(parts.text) },
  { name: 'sections', run: ({ parts }) => void findSections(parts.text, parts.definition.headings) },
  { name: 'items', run: ({ parts }) => void parts.definition.findItems(parts.text, parts.sections) },
  { name: 'assembly', run: ({ parts }) => void assembleLetter(parts, context) },
  {
    name: 'assembly: header',
    run: ({ parts: { text, sections, definition } }) =>
      void readHeader(text, headerRange(sections, definition.headerEndsAt)),
  },
  {
    name: 'assembly: reviewer',
    run: ({ parts: { text, sections } }) => void readReviewer(text, sections.ranges.get('reviewer') ?? null),
  },
  { name: 'assembly: case summary', run: ({ letter }) => void readSummary(letter.caseSummary ?? '') },
  {
    name: 'assembly: treatment',
    run: ({ letter }) => {
      for (const { disputedItem, requestedItem } of letter.determinations) {
        resolveTreatment(disputedItem, requestedItem);
      }
    },
  },
  {
    name: 'assembly: citations',
    run: ({ letter }) => {
      for (const { claimsAdministratorBasis, reviewerBasis } of letter.determinations) {
        parseCitations(claimsAdministratorBasis.text);
        parseCitations(reviewerBasis.text);
      }
    },
  },
  {
    name: 'assembly: rationale',
    run: ({ letter }) => {
      for (const { rationale } of letter.determinations) {
        readConclusion(rationale);
        findSecondaryCitations(rationale);
      }
    },
  },
  {
    name: 'assembly: flags',
    run: ({ letter }) => {
      flagLetter(letter);
    },
  },
];
