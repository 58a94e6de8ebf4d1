import { type Flag } from '#domain/model/flag.js';
import { type Sentence } from '../summary/sentences.js';
import { type CheckedItem, type Passage } from './checked-letter.js';

const visits =
  /\b(\d{1,3})\s*(?:-|to|–)?\s*(\d{1,3})?\s*(?:\(\d+\)\s*)?(?:additional\s+|total\s+)?(?:visits?|sessions?|treatments?)\b/gi;
const times =
  /\b(\d{1,2})\s*(?:x|times|visits|sessions)?\s*(?:per|a|\/)\s*week\s*(?:x|for|times)\s*(\d{1,2})\s*(?:weeks?|wks?)\b/i;
const exceeds =
  /\b(?:exceed(?:s|ed|ing)?|in\s+excess\s+of|more\s+than|greater\s+than|above|over)\b[^.;]{0,80}\b(?:guidelines?|recommend\w*|limits?|maximum|allowed|supported)\b/i;
/** With visits had before, the request and they may together pass the limit. */
const hadBefore =
  /\b(?:additional|already|previous(?:ly)?|prior|completed|attended|received|had|to\s+date|initial|total\s+of|further|more\s+(?:visits|sessions)|continu\w+)\b/i;

/**
 * Flags a number of visits that a rationale says to exceed a limit that it does not exceed: the sentence or the one
 * before names the limit, the request the number, and no earlier visits are spoken of.
 */
export function checkLimit(item: CheckedItem, sentences: readonly Sentence[], rationale: Passage): Flag | null {
  const requested = requestedVisits(item.determination.disputedItem);
  if (requested === null || item.determination.outcome === 'overturned') return null;
  const at = sentences.findIndex(
    ({ text }) => exceeds.test(text) && /\b(?:request\w*|visits?|sessions?)\b/i.test(text),
  );
  const sentence = sentences[at];
  if (sentence === undefined || sentences.some(({ text }) => hadBefore.test(text))) return null;
  const limitSentence = [sentence, ...sentences.slice(0, at).toReversed()].find(({ text }) =>
    limitsIn(text).some((limit) => limit !== requested),
  );
  const limit = Math.max(...limitsIn(limitSentence?.text ?? ''));
  if (limitSentence === undefined || !Number.isFinite(limit) || requested > limit) return null;
  return {
    kind: 'guideline_misapplied',
    grade: 'clear',
    concept: 'number of visits',
    explanation: `The rationale says that the request exceeds the limit; ${requested} visits are requested, and the limit quoted is ${limit}.`,
    evidence: [
      rationale.spanOf(sentence.start, sentence.end),
      rationale.spanOf(limitSentence.start, limitSentence.end),
      item.heading.spanOf(0, item.heading.text.length),
    ],
  };
}

function limitsIn(text: string): number[] {
  return [...text.matchAll(visits)].map(([, low, high]) => Number(high ?? low));
}

function requestedVisits(request: string): number | null {
  const weekly = times.exec(request);
  if (weekly !== null) return Number(weekly[1]) * Number(weekly[2]);
  const [only, another] = limitsIn(request);
  return only === undefined || another !== undefined ? null : only;
}
