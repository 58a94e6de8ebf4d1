import { type Flag } from '#domain/model/flag.js';
import { splitSentences } from '../summary/sentences.js';
import { type CheckedItem, type Passage } from './checked-letter.js';

const necessary = /\bmedically\s+(?:necessary|appropriate)\b|\bmedical\s+necessity\b/i;
const positive =
  /\b(?:is|are|was|were|be|as)\s+(?:therefore\s+|also\s+|considered\s+|deemed\s+)?(?:medically\s+)?(?:necessary|appropriate|certified|approved)\b|\bmedical\s+necessity\b.{0,400}\b(?:has\s+been|have\s+been|is|was)\s+(?:established|supported|demonstrated|shown|met)\b/i;
const negative = /\b(?:not|cannot|can't|isn't|nor|never|un(?:able|supported))\b|\bnon-?certif/i;
/** Words of a decision that is neither a yes nor a no. */
const partial = /\b(?:partial(?:ly)?|modif\w+|in\s+part|reduced|limited\s+to)\b/i;

/**
 * A heading's outcome against the rationale's own verdict: `Overturned` over a rationale that ends `not medically
 * necessary`, or the other way about. Nothing is raised where the rationale also says the other thing, or half of it.
 */
export function checkOutcome(item: CheckedItem): Flag | null {
  const { outcome, rationaleConclusion } = item.determination;
  if (item.rationale === null || rationaleConclusion === null) return null;
  const overturned = outcome === 'overturned';
  if (overturned === (rationaleConclusion === 'medically_necessary')) return null;
  if (partial.test(item.rationale.text)) return null;
  const verdict = verdictOf(item.rationale, overturned);
  if (verdict === null) return null;
  return {
    kind: 'outcome_conflicts_with_rationale',
    grade: 'clear',
    concept: 'outcome',
    explanation: overturned
      ? 'The heading says that the denial was overturned; the rationale concludes that the treatment is not medically necessary.'
      : 'The heading says that the denial was upheld; the rationale concludes that the treatment is medically necessary.',
    evidence: [item.outcome, verdict],
  };
}

/** The last sentence that says the opposite of the outcome, where no sentence agrees with the outcome. */
function verdictOf(rationale: Passage, overturned: boolean): Flag['evidence'][number] | null {
  const verdicts = splitSentences(rationale.text).filter(({ text }) => necessary.test(text));
  const agrees = verdicts.some(({ text }) => (negative.test(text) ? !overturned : overturned && positive.test(text)));
  const last = verdicts.findLast(({ text }) => (overturned ? negative.test(text) : positive.test(text)));
  return agrees || last === undefined ? null : rationale.spanOf(last.start, last.end);
}
