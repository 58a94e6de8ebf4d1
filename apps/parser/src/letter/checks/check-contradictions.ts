import { type Flag } from '#domain/model/flag.js';
import { diagnosisNames } from '#domain/vocabulary/diagnoses.js';
import { drugNames } from '#domain/vocabulary/drugs.js';
import { readWords } from '#domain/vocabulary/words.js';
import { type AbsenceClaim, findAbsenceClaims } from './absence-claims.js';
import { type CheckedItem, type Passage } from './checked-letter.js';
import { findConditions, findDrugsTaken, type SummaryFact } from './summary-facts.js';

/** Between a claim's opening and the condition nothing may stand but these: `… that the injured worker is obese`. */
const plainWords =
  /^(?:\s*(?:in|within|the|provided|submitted|available|clinical|medical|documentation|records?|notes?|reports?|for|review|that|which|of|any|a|an|injured|worker|patient|applicant|claimant|employee|he|she|has|had|have|is|was|been|being|suffers?|suffering|suffered|from|with|diagnos(?:is|ed|es)|history|having|current|ongoing|comorbid|significant|as)\b,?)*\s*$/i;
/** A condition that is only a part of what is absent: `hypertension medication`, `depression screening`. */
const goesOn = /^\s*(?:[-/]\s*)?(?:[.,;:)]|$|(?:and|or|but|which|that|to|for|in|at|on|so|as|here|nor|therefore)\b)/i;

const tried =
  /\b(?:trial(?:s|ed|led)?|tried|attempt(?:s|ed)?|used|use|utiliz(?:ed|ation)|taken|prescribed|prescription)\b/i;
const andFailed =
  /\b(?:and|with)\s+(?:then\s+)?(?:fail(?:ed|ure|ures)?|inadequate|no\s+response)\b|\bfail(?:ed|ure|ures)?\s+of\b|\bwithout\s+success\b/i;
const theseMedications =
  /\b(?:these|those|such)\s+(?:types?\s+of\s+|first-?line\s+)?(?:medications?|agents?|drugs?)\b/i;

const classWords: readonly (readonly [string, RegExp])[] = [
  ['antidepressant', /\banti-?\s?depressants?\b/i],
  ['anti-epilepsy', /\banti-?\s?(?:convulsants?|epileptics?|epilepsy)\b|\bAEDs?\b/],
  ['nsaid', /\bNSAIDs?\b|\bnon-?\s?steroidal\s+anti-?\s?inflammator(?:y|ies)\b/i],
  ['muscle-relaxant', /\bmuscle\s+relax(?:ants?|ers?)\b/i],
  ['proton-pump-inhibitors', /\bproton\s+pump\s+inhibitors?\b|\bPPIs?\b/i],
  ['opioids', /\b(?<!non-?\s?)(?:opioids?|opiates?)\b/i],
];

/**
 * What a rationale says is not documented, and the letter's own summary has: a lasting condition, or drugs of a class.
 * At most one flag an item, the first found.
 */
export function checkContradictions(item: CheckedItem, summary: Passage | null): Flag | null {
  if (summary === null || item.rationale === null) return null;
  const { rationale } = item;
  for (const claim of findAbsenceClaims(rationale.text)) {
    const fact = contradictedCondition(claim, summary.text) ?? contradictedDrugs(claim, summary.text, item);
    if (fact !== null) return toFlag(claim, fact, rationale, summary);
  }
  return null;
}

interface Contradiction {
  /** What is said to be absent, in plain words. */
  readonly absent: string;
  readonly facts: readonly SummaryFact<unknown>[];
}

function contradictedCondition({ object }: AbsenceClaim, summary: string): Contradiction | null {
  const words = readWords(object);
  for (const { value, firstWord, lastWord } of diagnosisNames.find(words)) {
    const [start, end] = [words[firstWord]?.start ?? 0, words[lastWord]?.end ?? 0];
    if (!value.lasting || !plainWords.test(object.slice(0, start)) || !goesOn.test(object.slice(end))) continue;
    const fact = findConditions(summary).find((known) => known.value.id === value.id);
    if (fact !== undefined) return { absent: value.name, facts: [fact] };
  }
  return null;
}

/** Only what was never tried counts: `no evidence of failure` is no contradiction of a prescription. */
function contradictedDrugs({ object, before }: AbsenceClaim, summary: string, item: CheckedItem): Contradiction | null {
  const claimed = /\band\/or\b/i.test(object) ? object : object.replace(/[;].*$/s, '');
  if (!tried.test(claimed) || (andFailed.test(claimed) && !/\band\/or\b/i.test(claimed))) return null;
  const named = theseMedications.test(claimed) ? (before?.text ?? '') : claimed;
  const classes = classWords.filter(([, pattern]) => pattern.test(named)).map(([drugClass]) => drugClass);
  const substances = theseMedications.test(claimed) ? [] : substancesIn(named);
  if (classes.length === 0 && substances.length === 0) return null;
  const { drugClass, substance } = item.determination;
  if (classes.some((known) => known === drugClass) || substances.some((known) => known === substance)) return null;
  const taken = findDrugsTaken(summary);
  const facts = [
    ...classes.map((known) => taken.find(({ value }) => value.drugClass === known)),
    ...substances.map((known) => taken.find(({ value }) => value.substance === known)),
  ];
  const known = facts.filter((fact) => fact !== undefined);
  const oneIsEnough = /\b(?:or|nor)\b/i.test(claimed) && !/\band\/or\b/i.test(claimed);
  if (known.length === 0 || (!oneIsEnough && known.length < facts.length)) return null;
  return { absent: `a trial of ${[...classes, ...substances].join(' and ')}`, facts: known };
}

function substancesIn(text: string): string[] {
  return [...new Set(drugNames.find(readWords(text)).map(({ value }) => value.drug.substance))];
}

function toFlag(claim: AbsenceClaim, { absent, facts }: Contradiction, rationale: Passage, summary: Passage): Flag {
  const written = facts.map(({ written }) => written).join(', ');
  return {
    kind: 'rationale_contradicts_summary',
    explanation: `A lead: the rationale says that ${absent} is not documented, and the letter's own case summary has it (${written}).`,
    evidence: [
      rationale.spanOf(claim.sentence.start, claim.sentence.end),
      ...facts.map(({ start, end }) => summary.spanOf(start, end)),
    ],
  };
}
