import { type PlacedCitation } from './citation-draft.js';
import { readMtusPart } from './mtus-citation.js';
import { readOtherPart } from './other-citation.js';
import { splitStatement } from './split-statement.js';

/**
 * Reads every source that a guideline statement names, in order; none where it says that no evidence was cited. A small
 * grammar: statement → announcements (`Decision based on …`) → sources → title, year, chapter, topics, pages, link.
 */
export const parseCitations = (statement: string): PlacedCitation[] =>
  splitStatement(statement).flatMap((part) => (part.kind === 'mtus' ? readMtusPart(part) : readOtherPart(part)));
