import { type HeadingFamily } from '#domain/model/determination.js';
import { type CalendarDate } from '#domain/model/primitives.js';
import { findDates } from '#domain/dates/read-date.js';
import { type NormalisedText, type TextRange, trimRange } from './normalise/normalised-text.js';

/** A date of service with its range. */
export interface DateOfService {
  readonly value: CalendarDate;
  readonly range: TextRange;
}

/** The parts of an item's heading. All ranges refer to the normalised text. */
export interface HeadingReading {
  readonly family: HeadingFamily;
  /** The heading without a partial certification's closing `is`. */
  readonly requested: TextRange;
  /** The treatment in dispute. */
  readonly disputed: TextRange;
  /** Partial certification: the original request. */
  readonly original: TextRange | null;
  /** Partial certification: what the claims administrator authorized. */
  readonly authorized: TextRange | null;
  /** Each date once, with the range of its first occurrence. */
  readonly datesOfService: readonly DateOfService[];
}

const originalEnd = /\b(?:was|were|is)\s+the\s+original\s+requests?\b\.?/i;
const authorizedEnd =
  /\b(?:was|were|has\s+been|have\s+been)\s+(?:authorized|approved|certified)\s+by\s+the\s+claims\s+administrator\b/i;
const authorizedStart = /\bclaims\s+administrator\s+(?:has\s+)?(?:authorized|approved|certified)\s+/i;
const authorizedTail = /,?\s+leaving\b|\.\s+(?=the\s+(?:remaining|original)\b)/i;
const disputedLead =
  /\bthe\s+(?:remaining\b(?:\s+(?!requests?\b)[\w-]+){0,8}\s+requests?\b\s*[,:]?|(?:remaining\s+(?:imr\s+)?(?:eligible\s+)?portion|original\s+requests?)\s*[,:])\s*/gi;
const trailingVerb = /\s+(?:is|are)$/i;
const dateOfService = /\b(?:DOS|dates?\s+of\s+service|date\(s\)\s+of\s+service)\b/i;
const retrospective = /^retro\b|\bretrospective(?:ly)?\b/i;

const families: readonly (readonly [HeadingFamily, RegExp])[] = [
  ['associated-surgical-service', /^associated\s+surgical\s+services?\b/i],
  ['retrospective', retrospective],
  ['pre-operative', /\bpre-?\s?op(?:erative(?:ly)?)?\b/i],
  ['post-operative', /\bpost-?\s?op(?:erative(?:ly)?)?\b/i],
];

const familyOf = (heading: string): HeadingFamily => {
  if (originalEnd.test(heading)) return 'partial-certification';
  const named = families.find(([, pattern]) => pattern.test(heading));
  if (named !== undefined) return named[0];
  return dateOfService.test(heading) ? 'retrospective' : 'plain';
};

const datesIn = (text: string, heading: TextRange): DateOfService[] => {
  const words = text.slice(heading.start, heading.end);
  const from = words.search(dateOfService);
  if (from < 0 && !retrospective.test(words)) return [];
  const offset = Math.max(0, from);
  const dates = new Map<CalendarDate, TextRange>();
  for (const { value, start, end } of findDates(words.slice(offset))) {
    const at = heading.start + offset;
    if (!dates.has(value)) dates.set(value, { start: at + start, end: at + end });
  }
  return [...dates].map(([value, range]) => ({ value, range }));
};

const withoutTrailingVerb = (text: string, range: TextRange): TextRange => {
  const words = text.slice(range.start, range.end);
  const verb = trailingVerb.exec(words);
  return verb === null ? range : { start: range.start, end: range.start + verb.index };
};

interface Parts {
  readonly original: TextRange | null;
  readonly authorized: TextRange | null;
  readonly disputed: TextRange;
}

/** Splits a partial certification into its parts: `X was the original request. Y was authorized …. The remaining …, Z`. */
const partsOf = (text: string, heading: TextRange): Parts => {
  const words = text.slice(heading.start, heading.end);
  const range = (start: number, end: number): TextRange =>
    trimRange(text, { start: heading.start + start, end: heading.start + end });
  const first = originalEnd.exec(words);
  if (first === null) return { original: null, authorized: null, disputed: heading };
  const afterOriginal = first.index + first[0].length;
  const lead = [...words.matchAll(disputedLead)].filter((match) => match.index >= afterOriginal).at(-1);
  const disputedFrom = lead === undefined ? null : lead.index + lead[0].length;
  const middle = words.slice(afterOriginal, lead?.index ?? words.length);
  const passive = authorizedEnd.exec(middle);
  const active = authorizedStart.exec(middle);
  const original = range(0, first.index);
  const authorized =
    passive !== null
      ? range(afterOriginal, afterOriginal + passive.index)
      : active !== null
        ? activeRange(middle, active, (start, end) => range(afterOriginal + start, afterOriginal + end))
        : null;
  return { original, authorized, disputed: disputedFrom === null ? original : range(disputedFrom, words.length) };
};

const activeRange = (
  middle: string,
  active: RegExpExecArray,
  range: (start: number, end: number) => TextRange,
): TextRange => {
  const start = active.index + active[0].length;
  const tail = authorizedTail.exec(middle.slice(start));
  return range(start, tail === null ? middle.length : start + tail.index);
};

const isEmpty = (range: TextRange): boolean => range.end <= range.start;

/** Reads an item's heading. Only in a partial certification is the disputed part less than the whole heading. */
export const readHeading = ({ text }: NormalisedText, heading: TextRange): HeadingReading => {
  const words = text.slice(heading.start, heading.end);
  const family = familyOf(words);
  const requested = family === 'partial-certification' ? withoutTrailingVerb(text, heading) : heading;
  const parts = partsOf(text, requested);
  const disputed = [parts.disputed, parts.original].find((part) => part !== null && !isEmpty(part)) ?? requested;
  return { family, requested, ...parts, disputed, datesOfService: datesIn(text, heading) };
};
