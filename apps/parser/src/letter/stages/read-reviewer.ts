import { specialties as knownSpecialties } from '#domain/vocabulary/specialties.js';
import { states } from '#domain/vocabulary/states.js';
import { foldedWords } from './normalise/fold.js';
import { type NormalisedText, type TextRange, trimRange } from './normalise/normalised-text.js';

/** One thing named of the reviewer, with its place. */
export interface NamedRange<Value> {
  readonly value: Value;
  readonly range: TextRange;
}

/** What the letter says of who reviewed the case. */
export interface ReviewerReading {
  /** As named, in order. */
  readonly specialties: readonly NamedRange<string>[];
  /** Two-letter codes in order. */
  readonly licensedIn: readonly NamedRange<string>[];
  /** Named as states and known as none. */
  readonly unresolvedStates: readonly NamedRange<string>[];
}

const codes: ReadonlyMap<string, string> = new Map(
  states.flatMap(({ code, name, aliases }) => [code, name, ...aliases].map((word) => [word.toLowerCase(), code])),
);

/** Specialties whose own name holds an `and`, in lower case; every other `and` in prose joins two. */
const joinedNames: readonly string[] = knownSpecialties
  .flatMap(({ name, aliases }) => [name, ...aliases])
  .filter((name) => / and /i.test(name))
  .map((name) => name.toLowerCase());

/** Whether the words around an `and` are one specialty's name. */
const isJoinedName = (words: string): boolean => {
  const lower = words.replace(/\s+/g, ' ').trim().toLowerCase();
  return joinedNames.some((name) => lower.startsWith(name) && !/^\w/.test(lower.slice(name.length)));
};

const statesLabel = /\bstate\(s\)\s{1,3}of\s{1,3}licensure\s{0,3}:/i;
const specialtiesLabel = /\bcertification\(s\)\s?\/\s?specialty\s{0,3}:/i;
const certifiedIn = /\bboard\s{1,3}certified\s{1,3}in\b/i;
const licensedIn = /\blicensed\s{1,3}(?:to\s{1,3}practice\s{1,3})?in\b/i;
const certifiedEnd = /,?\s+and\s+(?:(?:he|she|he\/she)\s+)?(?:is|has\s+been)\b|,?\s+(?:is\s+)?licensed\b|\.(?=\s|$)/i;
const subspecialty =
  /^(?:and\s+)?(?:(?:has|with|holds)\s+)?(?:a\s+|an\s+)?(?:(?:sub|secondary)\s*-?\s*specialty|subspecialties|specialty|added\s+qualifications?|fellowship\s+training)(?:\s+certificates?)?\s+in\s+/i;

/** Splits a range at commas and semicolons, and at `and` too where prose joins names; empty parts go. */
const splitNames = (text: string, range: TextRange, atAnd: boolean): TextRange[] => {
  const words = text.slice(range.start, range.end);
  const parts: TextRange[] = [];
  let from = 0;
  const cut = (at: number, next: number): void => {
    const part = trimRange(text, { start: range.start + from, end: range.start + at });
    if (part.end > part.start) parts.push(part);
    from = next;
  };
  for (const border of words.matchAll(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/gi)) {
    const isAnd = /^\s+and/i.test(border[0]);
    if (isAnd && (!atAnd || isJoinedName(words.slice(from, border.index + 60)))) continue;
    cut(border.index, border.index + border[0].length);
  }
  cut(words.length, words.length);
  return parts;
};

/** The words after a label, up to the next label, a gap or the section's end. */
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

/** The words after a phrase in prose, up to where its clause ends. */
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

/** Reads specialties and states, from the lines of their own (2015 on) or from the paragraph's prose. */
export const readReviewer = (text: NormalisedText, section: TextRange | null): ReviewerReading => {
  if (section === null) return { specialties: [], licensedIn: [], unresolvedStates: [] };
  const inLines = labelledRange(text.text, section, specialtiesLabel, statesLabel);
  const inProse = inLines ?? proseRange(text.text, section, certifiedIn, certifiedEnd);
  const statesInLines = labelledRange(text.text, section, statesLabel, specialtiesLabel);
  const statesInProse = statesInLines ?? proseRange(text.text, section, licensedIn, /\.(?=\s|$)/);
  const named = (range: TextRange): NamedRange<string> => ({ value: foldedWords(text, range), range });
  const specialties =
    inProse === null
      ? []
      : splitNames(text.text, inProse, inLines === null).map((part) => named(withoutLead(text.text, part)));
  const stateNames = statesInProse === null ? [] : splitNames(text.text, statesInProse, true).map(named);
  return {
    specialties: specialties.filter(({ value }) => value !== ''),
    licensedIn: stateNames.flatMap(({ value, range }) => {
      const code = codes.get(value.toLowerCase());
      return code === undefined ? [] : [{ value: code, range }];
    }),
    unresolvedStates: stateNames.filter(({ value }) => !codes.has(value.toLowerCase())),
  };
};
