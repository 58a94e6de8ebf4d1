import { type Sentence } from '../summary/sentences.js';
import { type SentencedPassage } from './checked-letter.js';

/** The words that a sentence of a rationale denies. */
export interface DeniedClause {
  readonly sentence: Sentence;
  /** The sentence before, for `these medications`. */
  readonly before: Sentence | null;
  /** `not-found`: looked for and absent; `not-documented`: missing from the records; `not-had`: never done or tried. */
  readonly form: 'not-found' | 'not-documented' | 'not-had';
  /** From the denying words to the end of the clause or to a contrast. */
  readonly text: string;
}

const subject =
  '(?:he|she|(?:the\\s+|this\\s+)?(?:patient|injured\\s+worker|worker|claimant|applicant|employee|individual)|(?:the\\s+|his\\s+|her\\s+)?(?:[\\w-]+\\s+){0,3}?(?:exam(?:ination)?|review\\s+of\\s+systems|findings)(?:\\s+(?:of|on|dated)\\s+[\\w\\s/-]{2,50}?)?)';
const source =
  '(?:(?:medical\\s+|clinical\\s+|submitted\\s+|provided\\s+|available\\s+)*(?:records?|documentation|documents|reports?|notes?|file|provider|physician|requests?)(?:\\s+(?:provided|submitted|available|reviewed|for\\s+review|presented))*)';
/** Ways to open a denial; the words of what is denied follow. */
const openings: readonly (readonly [DeniedClause['form'], RegExp])[] = [
  [
    'not-found',
    new RegExp(
      `\\b${subject}\\s+(?:also\\s+|currently\\s+|clearly\\s+)?(?:(?:reveals?|revealed|shows?|showed|demonstrates?|demonstrated|documents?|documented|noted|found|has|had|have|reports?|reported|was\\s+(?:negative\\s+for|without|noted\\s+to\\s+have)|is\\s+(?:negative\\s+for|without))\\s+(?:no\\b|not\\s+any\\b|a\\s+lack\\s+of\\b|lack\\s+of\\b)?|(?:does|do|did)\\s+not\\s+(?:have|demonstrate|show|reveal|report|document|exhibit|complain\\s+of|suffer\\s+from)\\b|denie[sd]\\b)\\s*`,
      'gi',
    ),
  ],
  [
    'not-found',
    /\bthere\s+(?:is|was|are|were|has\s+been|have\s+been)\s+(?:currently\s+|also\s+|clearly\s+)?(?:no|not\s+any|a\s+lack\s+of|lack\s+of|an\s+absence\s+of)\b\s*/gi,
  ],
  [
    'not-documented',
    new RegExp(
      `\\b${source}\\s+(?:(?:contains?|provides?|shows?|has|have|reveals?|document|demonstrates?)\\s+no\\b|(?:does|do|did)\\s+not\\s+(?:clearly\\s+|specifically\\s+)?(?:document|indicate|show|mention|reveal|report|note|describe|state|identify|include|provide|contain|demonstrate|establish|support|discuss)\\b|fail(?:s|ed)?\\s+to\\s+(?:document|indicate|show|mention|report|note|describe|provide|demonstrate|identify)\\b)\\s*`,
      'gi',
    ),
  ],
  ['not-documented', /\bwithout\s+(?:any\s+)?/gi],
  [
    'not-had',
    /\b(?:has|have|had)\s+(?:not|never)\s+(?:yet\s+|previously\s+)?(?:tried|trialed|attempted|had|undergone|received|attended|completed|participated\s+in|been\s+(?:treated\s+with|given|provided))\b\s*/gi,
  ],
  ['not-had', /\b(?:did|does)\s+not\s+(?:try|attempt|undergo|receive|attend|participate\s+in)\b\s*/gi],
  ['not-found', /(?:^|[.;,:]\s*|\b(?:and|with)\s+)(?=no\s)no\s+/gi],
];
/** Words that deny something. */
export const isNegative = /\b(?:no|not|never|without|lack|denie[sd]|fail(?:s|ed)?|absence|negative|nor)\b/i;

/** Clauses read of one rationale; the most seen are some twenty. */
const maxClauses = 100;

/** Returns what the sentences about the worker (`applied`) deny, in order; a recital may be the sentence before. */
export function findDeniedClauses({ sentences, applied }: SentencedPassage): DeniedClause[] {
  const clauses = applied.flatMap((sentence) => {
    if (!isNegative.test(sentence.text)) return [];
    return openings.flatMap(([form, opening]) =>
      [...sentence.text.matchAll(opening)]
        .filter((match) => isNegative.test(match[0]) && !isQuoted(sentence.text, match.index))
        .map((match) => ({
          sentence,
          before: sentences[sentences.indexOf(sentence) - 1] ?? null,
          form,
          text: clauseAt(sentence.text, match.index + match[0].length),
        })),
    );
  });
  return clauses.slice(0, maxClauses);
}

/** The words of a clause that starts at `from`; a contrast ends it. */
function clauseAt(text: string, from: number): string {
  const clause = /^[^.;:]{0,240}/.exec(text.slice(from))?.[0] ?? '';
  return (
    clause.split(/\b(?:but|however|although|though|despite|while|except|other\s+than|beyond|aside\s+from)\b/i, 1)[0] ??
    clause
  );
}

/** Whether a place of a text is inside quotation marks: a guideline quoted denies nothing of the worker. */
export function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(/["“”]/g) ?? []).length % 2 === 1;
}
