import { type Flag } from '#domain/model/flag.js';
import { type Sentence } from '../summary/sentences.js';
import { type CheckedLetter, type Passage } from './checked-letter.js';

const stated = /\b(?:this|the|a|an)\s+(?:now\s+)?(\d{2})[\s-]*(?:year|yr)s?[\s-]*old\b/i;
const notOld =
  /\b(?:is|was)\s+not\s+(?:over|older\s+than|above|greater\s+than|more\s+than)\s+(?:the\s+age\s+of\s+)?65\b|\bno\b[^.;]{0,60}\bage\s*(?:>|over|above|greater\s+than)\s*65\b/i;
/** Years by which reviewer and summary may differ: the letter is later than the records. */
const slack = 2;

/** Flags an age in a rationale that is not the worker's of the case summary. */
export function checkAge(sentences: readonly Sentence[], rationale: Passage, { age }: CheckedLetter): Flag | null {
  if (age === null) return null;
  for (const sentence of sentences) {
    if (!/\b(?:old|age|65)\b/i.test(sentence.text)) continue;
    const years = Number(stated.exec(sentence.text)?.[1] ?? Number.NaN);
    const differs = Number.isFinite(years) && Math.abs(years - age.years) > slack;
    if (!differs && !(notOld.test(sentence.text) && age.years > 65)) continue;
    return {
      kind: 'rationale_contradicts_summary',
      grade: 'clear',
      concept: 'age',
      explanation: `The rationale speaks of ${differs ? `a ${years}-year-old` : 'an age of not more than 65'}; the case summary gives the age as ${age.years}.`,
      evidence: [rationale.spanOf(sentence.start, sentence.end), age.span],
    };
  }
  return null;
}
