import { relatedFilters } from '../understanding/related-filters.js';
import { isBroad } from '../understanding/combine-terms.js';
import { nameTerms } from '../understanding/name-terms.js';
import { type NamedTerm, type TermKind } from '../understanding/understood-term.js';

/** What is requested, or what else a request names: the history, other treatments. */
export const termRoles = ['subject', 'context'] as const;

/** A term of a request, with its role. */
export interface RequestTerm extends NamedTerm {
  readonly role: (typeof termRoles)[number];
}

/** A request in free words, as it was understood. */
export interface ReadRequest {
  /** In the order of the request. */
  readonly terms: readonly RequestTerm[];
  /** Days from the injury to the request, if the words state them. */
  readonly daysSinceInjury: number | null;
  readonly postOperative: boolean;
}

/** Words behind which a request states its circumstances rather than what is requested. */
const circumstances =
  /\b(?:for|with|after|because|since|who|whose|while|following|despite|due to|status post|s\/p|in an?|to treat)\b|[,.;:\n]/i;

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const amountOfTime = String.raw`(\d{1,3}|an?|${numbers.join('|')})\s+(day|week|month|year)s?`;
const timeSinceInjury = new RegExp(
  String.raw`\b${amountOfTime}\s+(?:since|after|from|post)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?injur|\binjur(?:ed|y)\s+(?:\w+\s+)?${amountOfTime}\s+ago`,
  'i',
);
const postOperativeWords =
  /\bpost-?\s?op(?:erative)?\b|\b(?:after|following|status post|s\/p)\s+(?:\w+\s+){0,3}surgery\b/i;

const subjectKinds: ReadonlySet<TermKind> = new Set(['drug', 'drugClass', 'treatment']);

/**
 * Reads a request in free words: its first treatments are what is requested, those that it names behind `for`, `after` or a
 * comma are its circumstances. Amounts and body parts of the same sentence belong to the request.
 */
export function readRequest(text: string): ReadRequest {
  const placed = nameTerms(text).terms;
  const subjects = subjectsOf(placed, text);
  const sentenceEnd = endOfSentence(text, subjects.at(-1)?.at ?? 0);
  const terms = placed.map((term): RequestTerm => {
    const isSubject = subjects.includes(term) || (!subjectKinds.has(term.kind) && term.at < sentenceEnd);
    return { ...term, role: isSubject ? 'subject' : 'context' };
  });
  return {
    terms: distinct(terms),
    daysSinceInjury: daysSinceInjury(text),
    postOperative: postOperativeWords.test(text),
  };
}

/** Returns each term once, as it was first written; a subject is no context as well. */
function distinct(terms: readonly RequestTerm[]): readonly RequestTerm[] {
  const nameOf = ({ kind, label }: RequestTerm) => `${kind} ${label.toLowerCase()}`;
  const subjects = new Set(terms.filter(({ role }) => role === 'subject').map(nameOf));
  return terms.filter(
    (term, index) =>
      (term.role === 'subject' || !subjects.has(nameOf(term))) &&
      terms.findIndex((other) => other.role === term.role && nameOf(other) === nameOf(term)) === index,
  );
}

/** Maximum number of treatments that a request is compared by; each takes passes over all determinations. */
const maxTreatments = 8;

/** Returns the terms that name the requested treatment. */
export function treatmentsOf({ terms }: ReadRequest): readonly RequestTerm[] {
  return terms.filter(({ role, kind }) => role === 'subject' && subjectKinds.has(kind)).slice(0, maxTreatments);
}

function endOfSentence(text: string, from: number): number {
  const end = text.slice(from).search(/[.;!?]\s|\n/);
  return end < 0 ? text.length : from + end;
}

function subjectsOf(terms: readonly NamedTerm[], text: string): readonly NamedTerm[] {
  const treatments = terms.filter(({ kind }) => subjectKinds.has(kind));
  const [first] = treatments;
  if (first === undefined) return [];
  const behind = first.at + first.written.length;
  const next = circumstances.exec(text.slice(behind));
  const end = next === null ? text.length : behind + next.index;
  const named = treatments.filter(({ at }) => at < end);
  const narrow = named.filter((term) => !isBroad(term));
  if (narrow.length > 0) return narrow;
  // "Medication: Norco": the category is named first, and then what of it.
  const categories = new Set(named.flatMap(({ filter }) => filter.category ?? []));
  const later = treatments.find(
    (term) =>
      !isBroad(term) && relatedFilters(term.filter).category?.category?.some((id) => categories.has(id)) === true,
  );
  return later === undefined ? named : [later];
}

function daysSinceInjury(text: string): number | null {
  const match = timeSinceInjury.exec(text);
  if (match === null) return null;
  const [amount, unit] = match[1] === undefined ? [match[3], match[4]] : [match[1], match[2]];
  const count = /^an?$/i.test(amount ?? '') ? 1 : numbers.indexOf((amount ?? '').toLowerCase()) + 1 || Number(amount);
  return Math.round(count * daysIn(unit ?? 'day'));
}

function daysIn(unit: string): number {
  const initial = unit.slice(0, 1).toLowerCase();
  return initial === 'y' ? 365 : initial === 'm' ? 365 / 12 : initial === 'w' ? 7 : 1;
}
