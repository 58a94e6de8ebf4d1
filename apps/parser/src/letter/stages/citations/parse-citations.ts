import { type PlacedCitation } from './citation-draft.js';
import { readMtusPart } from './mtus-citation.js';
import { readOtherPart } from './other-citation.js';
import { splitStatement } from './split-statement.js';

/**
 * Reads every source named in a guideline statement, in order; none if it states that no evidence was cited. The
 * grammar: statement → announcements (`Decision based on …`) → sources → title, year, chapter, topics, pages, link.
 */
export const parseCitations = (statement: string): PlacedCitation[] =>
  splitStatement(statement).flatMap((part) => (part.kind === 'mtus' ? readMtusPart(part) : readOtherPart(part)));
