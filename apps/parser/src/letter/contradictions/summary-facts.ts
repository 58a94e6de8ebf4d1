import { type FlagGrade } from '#domain/model/flag.js';
import { type Diagnosis, diagnosisNames } from '#domain/vocabulary/diagnoses.js';
import { drugNames } from '#domain/vocabulary/drugs.js';
import { readWords } from '#domain/vocabulary/words.js';
import { type Sentence } from '../summary/sentences.js';

/** Something that a case summary says of the worker, with its place in the summary. */
export interface SummaryFact<Value> {
  readonly value: Value;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const negated =
  /\b(?:no|not|denie[sd]|denying|without|negative|never|rule\s+out|ruled\s+out|absence|unremarkable|family\s+history|if|possible|questionable|versus|vs)\b[^.;]{0,60}$/i;
/** Sentences about a request or a decision do not state what the worker has had. */
const requested =
  /\b(?:request\w*|utilization\s+review|UR|non-?certif\w*|denied|authoriz\w+|approv\w+|appeal\w*|recommend\w*\s+(?:a\s+)?(?:trial|starting|initiat\w+))\b/i;
const prescribed =
  /\b(?:prescrib\w+|medications?|taking|takes|took|taken|using|uses|used|on|continu\w+|trial\w*|tried|failed|treat\w+|started|regimen|given|refill\w*|switched|dispens\w+)\b/i;

/** What the utilization review said, or why it denied, is no fact of the worker. */
const reviewed = /\b(?:utilization\s+review|non-?certif\w*|guidelines?)\b/i;

/** What a rationale's claims are compared with; each list is read at its first use. */
export interface SummaryFacts {
  readonly conditions: () => readonly SummaryFact<Condition>[];
  readonly drugsTaken: () => readonly SummaryFact<TakenDrug>[];
}

/** A drug that the worker took. */
export interface TakenDrug {
  readonly drugClass: string;
  readonly substance: string;
}

/** A condition that the summary gives the worker. */
export interface Condition {
  readonly diagnosis: Diagnosis;
  /** Whether the sentence states it as a diagnosis. */
  readonly diagnosed: boolean;
}

/** A denial that facts of the summary contradict. */
export interface Contradiction {
  /** What is said to be absent, in plain words. */
  readonly absent: string;
  readonly grade: FlagGrade;
  readonly facts: readonly SummaryFact<unknown>[];
}

/** The facts of a summary that a claim of absence can contradict. */
export function readSummaryFacts(summary: readonly Sentence[]): SummaryFacts {
  let conditions: SummaryFact<Condition>[] | null = null;
  let drugsTaken: SummaryFact<TakenDrug>[] | null = null;
  return {
    conditions: () => (conditions ??= findConditions(summary)),
    drugsTaken: () => (drugsTaken ??= findDrugsTaken(summary)),
  };
}

const diagnosis = /\b(?:diagnos\w+|assessment|impression)\b/i;

function findConditions(summary: readonly Sentence[]): SummaryFact<Condition>[] {
  return factsOf(summary, (sentence) => {
    if (reviewed.test(sentence.text)) return [];
    const words = readWords(sentence.text);
    const diagnosed = diagnosis.test(sentence.text);
    return diagnosisNames.find(words).map(({ value, firstWord, lastWord }) => ({
      value: { diagnosis: value, diagnosed },
      start: words[firstWord]?.start ?? 0,
      end: words[lastWord]?.end ?? 0,
    }));
  });
}

/** Drugs that the summary says the worker took, by their class; nothing from sentences on what was requested. */
function findDrugsTaken(summary: readonly Sentence[]): SummaryFact<TakenDrug>[] {
  return factsOf(summary, (sentence) => {
    if (requested.test(sentence.text) || !prescribed.test(sentence.text)) return [];
    const words = readWords(sentence.text);
    return drugNames.find(words).flatMap(({ value: { drug }, firstWord, lastWord }) => {
      if (drug.drugClass === null || drug.topical === 'always') return [];
      return [
        {
          value: { drugClass: drug.drugClass, substance: drug.substance },
          start: words[firstWord]?.start ?? 0,
          end: words[lastWord]?.end ?? 0,
        },
      ];
    });
  });
}

interface Found<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

function factsOf<Value>(
  summary: readonly Sentence[],
  find: (sentence: Sentence) => Found<Value>[],
): SummaryFact<Value>[] {
  return summary.flatMap((sentence) =>
    find(sentence)
      .filter(({ start }) => !negated.test(sentence.text.slice(Math.max(0, start - 90), start)))
      .map(({ value, start, end }) => ({
        value,
        written: sentence.text.slice(start, end),
        start: sentence.start + start,
        end: sentence.start + end,
      })),
  );
}
