import { type Flag, type FlagKind } from '#domain/model/flag.js';
import { splitSentences } from '../summary/sentences.js';
import { checkAge } from './contradicted-age.js';
import { type CheckedLetter, maxPassageLength, type Passage, type SentencedPassage } from './checked-letter.js';
import { checkCitedBodyPart } from './cited-body-part.js';
import { findDeniedClauses } from './denied-clauses.js';
import { checkDeniedVocabulary } from './denied-vocabulary.js';
import { checkDates } from './contradicted-dates.js';
import { checkDeniedFacts } from './denied-facts.js';
import { checkLimit } from './exceeded-limit.js';
import { checkOutcome } from './outcome-conflict.js';
import { isRecital } from './recital.js';
import { checkWrongSubject } from './wrong-subject.js';

/**
 * Returns the flags of each item of a letter, in the letter's order: possible grounds for an appeal under Labor Code
 * 4610.6(h)(5), a plainly erroneous finding of fact, for a person to read. Each rests on words of the letter alone. An
 * item has one flag of a kind at most, a clear one before an arguable one.
 */
export function findFlags(letter: CheckedLetter): Flag[][] {
  const summary = letter.summary === null ? null : toSentences(letter.summary);
  const rationales = letter.items.map(({ rationale }) => (rationale === null ? null : toSentences(rationale)));
  const present = rationales.filter((rationale) => rationale !== null);
  return letter.items.map((item, index) => {
    const rationale = rationales[index] ?? null;
    const conflict = checkOutcome(item);
    if (rationale === null) return conflict === null ? [] : [conflict];
    const { passage, sentences, applied } = rationale;
    const clauses = findDeniedClauses(rationale);
    return onePerKind([
      conflict,
      ...checkDeniedFacts(item, rationale, clauses, summary, present),
      checkDeniedVocabulary(item, passage, clauses, summary),
      checkAge(applied, passage, letter),
      ...checkDates(applied, passage, letter),
      checkWrongSubject(item, summary?.passage.text ?? '', rationale),
      checkCitedBodyPart(item),
      checkLimit(item, sentences, passage),
    ]);
  });
}

function toSentences(passage: Passage): SentencedPassage {
  const sentences = splitSentences(passage.text.slice(0, maxPassageLength));
  return { passage, sentences, applied: sentences.filter(({ text }) => !isRecital(text)) };
}

function onePerKind(found: readonly (Flag | null)[]): Flag[] {
  const kept = new Map<FlagKind, Flag>();
  for (const flag of found) {
    if (flag === null) continue;
    const other = kept.get(flag.kind);
    if (other === undefined || (other.grade === 'arguable' && flag.grade === 'clear')) kept.set(flag.kind, flag);
  }
  return [...kept.values()];
}
