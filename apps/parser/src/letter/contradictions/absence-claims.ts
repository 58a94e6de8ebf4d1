import { splitSentences, type Sentence } from '../summary/sentences.js';

/** Words of a rationale that say something is absent, and what stands after them in the sentence. */
export interface AbsenceClaim {
  readonly sentence: Sentence;
  /** The sentence before, for claims on `these medications`. */
  readonly before: Sentence | null;
  /** What is said to be absent: the rest of the clause, and its offset in the rationale. */
  readonly object: string;
  readonly objectStart: number;
}

const documented =
  '(?:documentation|documented\\s+evidence|evidence|indication|mention|record|report|history|account|diagnosis|note|description|discussion)';
const opening = new RegExp(
  `\\b(?:there\\s+(?:is|was|are|were)|with|the\\s+(?:records?|documentation|reports?)\\s+(?:contains?|provides?|shows?|has|have))\\s+(?:currently\\s+|also\\s+)?(?:no|not\\s+any|a\\s+lack\\s+of|lack\\s+of|an\\s+absence\\s+of)\\s+(?:clear\\s+|clinical\\s+|medical\\s+|current\\s+|specific\\s+|objective\\s+|adequate\\s+)*${documented}\\b|\\bwithout\\s+(?:any\\s+|clear\\s+)?${documented}\\b|\\b(?:records?|documentation|documents|notes?|reports?|file|provider|physician)\\s+(?:submitted\\s+|provided\\s+|available\\s+|for\\s+review\\s+)*(?:do|does|did)\\s+not\\s+(?:clearly\\s+)?(?:document|indicate|show|mention|reveal|report|note|describe|state|identify)\\b|\\b(?:has|have|had)\\s+not\\s+(?:yet\\s+|previously\\s+)?(?=(?:been\\s+)?(?:tried|trialed|attempted|prescribed|diagnosed)\\b)`,
  'gi',
);

/** Quotations of guidelines make no claim on the worker. */
const quotation = /["“][^"”]{0,400}$/;

/** More claims than these no reviewer makes. */
const maxClaims = 50;

/** The claims of absence in a rationale, in order. */
export function findAbsenceClaims(rationale: string): AbsenceClaim[] {
  const sentences = splitSentences(rationale);
  const claims = sentences.flatMap((sentence, index) =>
    [...sentence.text.matchAll(opening)]
      .filter((match) => !isQuoted(sentence.text.slice(0, match.index)))
      .map((match) => {
        const objectStart = match.index + match[0].length;
        return {
          sentence,
          before: sentences[index - 1] ?? null,
          object: sentence.text.slice(objectStart),
          objectStart: sentence.start + objectStart,
        };
      }),
  );
  return claims.slice(0, maxClaims);
}

function isQuoted(before: string): boolean {
  const quotes = (before.match(/["“”]/g) ?? []).length;
  return quotes % 2 === 1 && quotation.test(before);
}
