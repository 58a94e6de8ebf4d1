import { foldedWords } from '../normalise/fold.js';
import { type NormalisedText, type TextRange, trimRange } from '../normalise/normalised-text.js';
import { resolveState } from './resolve-state.js';
import { splitNames } from './split-names.js';

/** A value with its range. */
export interface NamedRange<Value> {
  readonly value: Value;
  readonly range: TextRange;
}

/** What the letter states about the reviewer. */
export interface ReviewerReading {
  /** As named, in order. */
  readonly specialties: readonly NamedRange<string>[];
  /** Two-letter codes in order. */
  readonly licensedIn: readonly NamedRange<string>[];
  /** Words in the list of states that are no known state. */
  readonly unresolvedStates: readonly NamedRange<string>[];
  /** Misspelt states, read as the only state within one edit. */
  readonly misspeltStates: readonly NamedRange<string>[];
}

const nothing: ReviewerReading = { specialties: [], licensedIn: [], unresolvedStates: [], misspeltStates: [] };

const statesLabel = /\bstate\(s\)\s{1,3}of\s{1,3}licensure\s{0,3}:/i;
const specialtiesLabel = /\bcertification\(s\)\s?\/\s?specialty\s{0,3}:/i;
const certifiedIn = /\bboard\s{1,3}certified\s{1,3}in\b/i;
const licensedIn = /\blicensed\s{1,3}(?:to\s{1,3}practice\s{1,3})?in\b/i;
const certifiedEnd = /,?\s+and\s+(?:(?:he|she|he\/she)\s+)?(?:is|has\s+been)\b|,?\s+(?:is\s+)?licensed\b|\.(?=\s|$)/i;
const subspecialty =
  /^(?:and\s+)?(?:(?:has|with|holds)\s+)?(?:a\s+|an\s+)?(?:(?:sub|secondary)\s*-?\s*specialty|subspecialties|specialty|added\s+qualifications?|fellowship\s+training)(?:\s+certificates?)?\s+in\s+/i;

/** Returns the range after a label, up to the next label, a gap or the end of the section. */
const labelledRange = (text: string, section: TextRange, label: RegExp, next: RegExp): TextRange | null => {
  const words = text.slice(section.start, section.end);
  const match = label.exec(words);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const rest = words.slice(start).trimStart();
  const from = section.end - rest.length;
  const end = Math.min(rest.length, next.exec(rest)?.index ?? rest.length, /\n\n/.exec(rest)?.index ?? rest.length);
  return trimRange(text, { start: from, end: from + end });
};

/** Returns the range after a phrase in prose, up to the end of its clause. */
const proseRange = (text: string, section: TextRange, lead: RegExp, end: RegExp): TextRange | null => {
  const words = text.slice(section.start, section.end);
  const match = lead.exec(words);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const clause = words.slice(start, start + 400);
  return trimRange(text, { start: section.start + start, end: section.start + start + (end.exec(clause)?.index ?? 0) });
};

const withoutLead = (text: string, range: TextRange): TextRange => {
  const lead = subspecialty.exec(text.slice(range.start, range.end));
  return lead === null ? range : { start: range.start + lead[0].length, end: range.end };
};

const readSpecialties = (text: NormalisedText, section: TextRange): NamedRange<string>[] => {
  const inLines = labelledRange(text.text, section, specialtiesLabel, statesLabel);
  const range = inLines ?? proseRange(text.text, section, certifiedIn, certifiedEnd);
  if (range === null) return [];
  return splitNames(text.text, range, inLines === null)
    .map((part) => withoutLead(text.text, part))
    .map((part) => ({ value: foldedWords(text, part), range: part }))
    .filter(({ value }) => value !== '');
};

const readStates = (text: NormalisedText, section: TextRange): NamedRange<string>[] => {
  const inLines = labelledRange(text.text, section, statesLabel, specialtiesLabel);
  const range = inLines ?? proseRange(text.text, section, licensedIn, /\.(?=\s|$)/);
  if (range === null) return [];
  return splitNames(text.text, range, true).map((part) => ({ value: foldedWords(text, part), range: part }));
};

/** Reads specialties and states from separate lines (since 2015) or from prose. */
export const readReviewer = (text: NormalisedText, section: TextRange | null): ReviewerReading => {
  if (section === null) return nothing;
  const named = readStates(text, section).map(({ value, range }) => ({ value, range, state: resolveState(value) }));
  return {
    specialties: readSpecialties(text, section),
    licensedIn: named.flatMap(({ range, state }) => (state === null ? [] : [{ value: state.code, range }])),
    unresolvedStates: named.filter(({ state }) => state === null),
    misspeltStates: named.filter(({ state }) => state?.method === 'fuzzy'),
  };
};
