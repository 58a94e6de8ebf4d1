import { drugClassNames } from '#domain/vocabulary/drug-classes.js';
import { drugNames } from '#domain/vocabulary/drugs.js';
import { readWords } from '#domain/vocabulary/words.js';
import { type DeniedClause } from './denied-clauses.js';
import { type CheckedItem } from './checked-letter.js';
import { type Contradiction, type SummaryFact, type SummaryFacts, type TakenDrug } from './summary-facts.js';

/** What may stand before the drugs, and nothing else: `of a prior trial of`, `that the worker has been tried on`. */
const wordsBefore =
  /^(?:\s*(?:evidence|indications?|mention|account|description|discussion|documented|taking|using|currently|in|within|the|provided|submitted|available|clinical|medical|documentation|records?|notes?|reports?|for|review|that|which|of|any|a|an|injured|worker|patient|applicant|claimant|employee|he|she|has|had|have|is|was|been|prior|previous(?:ly)?|past|adequate|recent|trials?|trialed|trialled|tried|attempt(?:s|ed)?|use|used|utiliz(?:ed|ation)|taken|prescribed|treat(?:ed|ment)|with|on|to|medications?|drugs?|such|as|including|oral|first|line|either|both)\b[,(]?|-)*\s*$/i;
/** What may stand after them: `have been trialed and/or failed`, or the end of the clause. */
const wordsAfter =
  /^[\s)]*(?:medications?\s*)?(?:(?:(?:that|which)\s+)?(?:have|has|had|were|was)\s+(?:previously\s+)?(?:been\s+)?(?:tried|trialed|trialled|attempted|used|utilized|prescribed|given)(?:\s*(?:and\/or|or)\s+failed)?)?\s*(?:[.,;]|$|(?:prior|before|previously|in\s+the\s+past|first)\b)/i;
const between = /^[\s,/()]*(?:and|or|nor|and\/or|as\s+well\s+as)?[\s,/()]*(?:of\s+|an?\s+)?$/i;
const tried =
  /\b(?:trials?|trialed|trialled|tried|attempt(?:s|ed)?|use|used|utiliz(?:ed|ation)|taken|taking|using|prescribed|treated|currently\s+on)\b/i;
const theseMedications =
  /\b(?:these|those|such)\s+(?:types?\s+of\s+|first-?line\s+)?(?:medications?|agents?|drugs?)\b/i;

/** A drug or a class that a claim names, at its place in the claim. */
interface NamedDrug {
  readonly name: string;
  readonly is: (known: TakenDrug) => boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Drugs that a claim says were never tried and the summary says were prescribed. `No evidence of failure` is no
 * contradiction of a prescription, and the disputed drug's own class, which the request itself names, proves nothing.
 */
export function deniedDrugs(clause: DeniedClause, facts: SummaryFacts, item: CheckedItem): Contradiction | null {
  const { drugClass, substance } = item.determination;
  const disputed = { drugClass: drugClass ?? '', substance: substance ?? '' };
  const named = neverTried(clause).filter(({ is }) => !is(disputed));
  if (named.length === 0) return null;
  const taken = named.map(({ is }) => facts.drugsTaken().find(({ value }) => is(value)));
  const known = taken.filter((fact): fact is SummaryFact<TakenDrug> => fact !== undefined);
  const oneIsEnough = /\b(?:or|nor)\b/i.test(clause.text) && !/\band\/or\b/i.test(clause.text);
  if (known.length === 0 || (!oneIsEnough && known.length < taken.length)) return null;
  return { absent: `use of ${named.map(({ name }) => name).join(' and ')}`, grade: 'clear', facts: known };
}

/** The drugs that a claim says were not tried; none where it says anything else of them. */
function neverTried({ text: object, before, form }: DeniedClause): NamedDrug[] {
  const these = theseMedications.exec(object);
  const places = these === null ? namedIn(object) : [{ start: these.index, end: these.index + these[0].length }];
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [head, tail] = [object.slice(0, first.start), object.slice(last.end)];
  const clause = /^[^.;]*/.exec(tail)?.[0] ?? '';
  if (form !== 'not-had' && !tried.test(head) && !tried.test(clause)) return [];
  if (!wordsBefore.test(head) || !wordsAfter.test(tail)) return [];
  const apart = places.slice(1).some(({ start }, index) => !between.test(object.slice(places[index]?.end, start)));
  if (apart) return [];
  return these === null ? namedIn(object) : namedIn(before?.text ?? '');
}

/** The drugs and classes that a text names, in order. */
function namedIn(text: string): NamedDrug[] {
  const words = readWords(text);
  const place = (firstWord: number, lastWord: number) => ({
    start: words[firstWord]?.start ?? 0,
    end: words[lastWord]?.end ?? 0,
  });
  const classes = drugClassNames.find(words).map(({ value, firstWord, lastWord }) => ({
    name: value.label,
    is: (known: { drugClass: string }) => known.drugClass === value.id,
    ...place(firstWord, lastWord),
  }));
  const drugs = drugNames.find(words).map(({ value: { drug }, firstWord, lastWord }) => ({
    name: drug.substance,
    is: (known: { substance: string }) => known.substance === drug.substance,
    ...place(firstWord, lastWord),
  }));
  return [...classes, ...drugs].sort((left, right) => left.start - right.start);
}
