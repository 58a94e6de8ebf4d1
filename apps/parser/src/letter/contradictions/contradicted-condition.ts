import { diagnosisNames } from '#domain/vocabulary/diagnoses.js';
import { readWords } from '#domain/vocabulary/words.js';
import { type AbsenceClaim } from './absence-claims.js';
import { type Contradiction, type SummaryFacts } from './summary-facts.js';

/** Between a claim's opening and the condition nothing may stand but these: `… that the injured worker is obese`. */
const plainWords =
  /^(?:\s*(?:in|within|the|provided|submitted|available|clinical|medical|documentation|records?|notes?|reports?|for|review|that|which|of|any|a|an|injured|worker|patient|applicant|claimant|employee|he|she|has|had|have|is|was|been|being|suffers?|suffering|suffered|from|with|diagnos(?:is|ed|es)|history|having|current|ongoing|comorbid|significant|as)\b,?)*\s*$/i;
/** A condition that is only a part of what is absent: `hypertension medication`, `depression screening`. */
const goesOn = /^\s*(?:[-/]\s*)?(?:[.,;:)]|$|(?:and|or|but|which|that|to|for|in|at|on|so|as|here|nor|therefore)\b)/i;

/** A lasting condition that a claim says is not documented and the summary gives the worker. */
export function contradictedCondition({ object }: AbsenceClaim, facts: SummaryFacts): Contradiction | null {
  const words = readWords(object);
  for (const { value, firstWord, lastWord } of diagnosisNames.find(words)) {
    const [start, end] = [words[firstWord]?.start ?? 0, words[lastWord]?.end ?? 0];
    if (!value.lasting || !plainWords.test(object.slice(0, start)) || !goesOn.test(object.slice(end))) continue;
    const fact = facts.conditions().find((known) => known.value.id === value.id);
    if (fact !== undefined) return { absent: value.name, facts: [fact] };
  }
  return null;
}
