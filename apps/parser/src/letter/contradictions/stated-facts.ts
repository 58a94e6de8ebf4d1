import { bodyPartNames } from '#domain/vocabulary/body-parts.js';
import { type DeniableFact } from '#domain/vocabulary/deniable-facts.js';
import { readWords } from '#domain/vocabulary/words.js';
import { type Sentence } from '../summary/sentences.js';

/** A fact that a text states of the worker. */
export interface StatedFact {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Regions of the body that the statement names; empty where it names none. */
  readonly regions: ReadonlySet<string>;
}

const negated =
  /\b(?:no|not|denie[sd]|denying|without|negative|never|rule\s+out|r\/o|absence|unremarkable|normal|family\s+history|if|possible|questionable|free\s+of|lack\w*|resolved|nor|neither|intact|full|any)\b[^.;]{0,70}$/i;
const negatedAfter =
  /^[^.;,]{0,30}\b(?:was|were|is|are)\s+(?:denied|negative|not|absent|normal|intact|unremarkable|full|symmetric\w*)\b|^\s*(?:was|is|were)?\s*:?\s*(?:none|negative|normal|denied)\b/i;
const reviewed =
  /\b(?:request\w*|utilization\s+review|UR|non-?certif\w*|certif\w*|authoriz\w*|approv\w*|appeal\w*|recommend\w*|guidelines?|MTUS|ODG|ACOEM|treatment\s+plan|plan\s+(?:is|was|includes|included|of\s+care)|will|would|should|pending|scheduled|in\s+dispute|at\s+issue|referr\w+|to\s+undergo|to\s+continue|order(?:ed|ing)?|consider\w*|awaiting|discuss\w*|propos\w*)\b/i;
const done =
  /\b(?:has\s+(?:had|been|attended|completed|undergone|received|tried)|had|have\s+included|has\s+included|included|includes|completed|attended|underwent|undergone|received|treated|treatments?\s+to\s+date|previous|prior|status\s+post|conservative|tried|failed|sessions?\s+of|dated|revealed|showed|demonstrated|performed|taken|obtained|was\s+positive|was\s+negative|continues?)\b/i;

/** The statements of a fact in a summary, in order; requests, decisions of the utilization review and denials are none. */
export function findStatements(fact: DeniableFact, sentences: readonly Sentence[]): StatedFact[] {
  return sentences.flatMap((sentence) => {
    const { text } = sentence;
    const historical = fact.kind === 'treatment' || fact.kind === 'test';
    if (text.search(fact.affirmed) === -1) return [];
    if (historical && (reviewed.test(text) || !done.test(text))) return [];
    if (
      !historical &&
      /\b(?:request(?:ed|ing)?\s+(?:for|is|treatment)|utilization\s+review|non-?certif\w*|guidelines?)\b/i.test(text)
    )
      return [];
    return [...text.matchAll(fact.affirmed)]
      .filter((match) => !negated.test(text.slice(Math.max(0, match.index - 110), match.index)))
      .filter((match) => !negatedAfter.test(text.slice(match.index + match[0].length)))
      .map((match) => ({
        sentence,
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        written: match[0],
        regions: regionsIn(text),
      }));
  });
}

/** The regions of the body that a text names. */
export function regionsIn(text: string): ReadonlySet<string> {
  return new Set(bodyPartNames.find(readWords(text)).flatMap(({ value }) => value.regions));
}
