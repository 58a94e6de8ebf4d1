import { diagnosisNames } from '#domain/vocabulary/diagnoses.js';
import { readWords } from '#domain/vocabulary/words.js';
import { type DeniedClause } from './denied-clauses.js';
import { type Contradiction, type SummaryFacts } from './summary-facts.js';

/** Between a claim's opening and the condition only these words are allowed: `… that the injured worker is obese`. */
const plainWords =
  /^(?:\s*(?:in|within|the|provided|submitted|available|clinical|medical|documentation|documented|evidence|indications?|mention|account|description|discussion|records?|notes?|reports?|for|review|that|which|of|any|a|an|injured|worker|patient|applicant|claimant|employee|he|she|has|had|have|is|was|been|being|suffers?|suffering|suffered|from|with|diagnos(?:is|ed|es)|history|having|current|ongoing|comorbid|significant|as)\b,?)*\s*$/i;
/** A condition that is only a part of what is absent: `hypertension medication`, `depression screening`. */
const goesOn = /^\s*(?:[-/]\s*)?(?:[.,;:)]|$|(?:and|or|but|which|that|to|for|in|at|on|so|as|here|nor|therefore)\b)/i;

/**
 * Returns a condition that a clause denies and the summary gives the worker: a lasting one wherever it is stated, any
 * other where it is stated as a diagnosis. To deny the signs of a diagnosis is arguable, to deny the diagnosis is not.
 */
export function deniedCondition({ text, sentence }: DeniedClause, facts: SummaryFacts): Contradiction | null {
  const words = readWords(text);
  for (const { value, firstWord, lastWord } of diagnosisNames.find(words)) {
    const [start, end] = [words[firstWord]?.start ?? 0, words[lastWord]?.end ?? 0];
    if (!plainWords.test(text.slice(0, start)) || !goesOn.test(text.slice(end))) continue;
    const fact = facts
      .conditions()
      .find((known) => known.value.diagnosis.id === value.id && (value.lasting || known.value.diagnosed));
    if (fact === undefined) continue;
    const clear = value.lasting || /\bdiagnos/i.test(sentence.text);
    return { absent: value.name, grade: clear ? 'clear' : 'arguable', facts: [fact] };
  }
  return null;
}
