import { type Reading, trimmedReading } from '../reading.js';
import { numberPattern, readNumber } from './numbers.js';

/** Countable words: `8 sessions`, `30 tablets`. */
const counted =
  'sessions?|visits?|treatments?|tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|count|ct|injections?|boxes|box|bottles?|tubes?|jars?|containers?|vials?|syringes?|pads?|pairs?|doses|films?|packs?|packets?|applications|lozenges|troches|kits?|suppositor(?:y|ies)|consultations?|evaluations?|appointments?|procedures?|blocks?|classes';
/** Words after a leading number that is no count: time, and parts of a name or a strength. */
const notCounted =
  /^\s*(?:additional\s+|more\s+|consecutive\s+|full\s+)?(?:-|–|to\b|x\b|times?\b|%|mg|mcg|ml|cc|g\b|gm|gram|oz|ounce|iu\b|units? of botox|meq|hours?\b|hrs?\b|days?\b|weeks?\b|wks?\b|months?\b|mos?\b|years?\b|yrs?\b|minutes?\b|phase|view|views|lead|level|panel|tesla|t\b|point|wheel|way|part|step|inch|in\b|in-|per\b|\/|\.|rd\b|nd\b|st\b|th\b|d\b|refills?\b|month)/i;
const timeUnit = '(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?)';
const n = `(${numberPattern})(?:\\s*\\(\\s*(?:${numberPattern})\\s*\\))?`;

const hash =
  /(?<!\b(?:tooth|teeth)\s?)(?:#|\bno\.)\s*(\d{1,3}(?:,\d{3}){1,2}|\d{1,9}(?:\.\d{1,4})?)(?!\s*(?:-|–)\s*\d)(?![\d.]{0,12}\s*(?:gm?s?|grams?|ml|cc|oz|mg|mcg|%)\b)/i;
const labelled = new RegExp(
  `\\b(?:qty|quantity|dispense[d]?|disp|count|total(?:ing)?(?: of)?)\\b(?:\\s(?:requested|dispensed))?[\\s.:;=#-]{0,5}(?:of\\s+|is\\s+)?#?\\s*${n}(?!\\d|\\s?[/-]\\s?\\d|\\s*(?:${timeUnit}|mg|mcg|gm?s?|grams?|ml|cc|oz)\\b)`,
  'i',
);
const total = new RegExp(
  `(?:\\(|=|\\btotal(?: of)?\\b|\\bfor a total of\\b|\\bseries of\\b)\\s*${n}\\s*(?:total\\s+)?(?:\\w{1,40}\\s+){0,2}?(?:${counted})\\b(?!\\s?(?:\\/|per\\b|a\\b|each\\b))`,
  'i',
);
/** A number at the end of a prescription: `50 mg 60`, `50 mg bid, 60`. */
const closing = /\b(?:mg|mcg|bid|tid|qid|qhs|qd|daily|prn)\b[.,;]?\s+(\d{2,3})\s*$/i;
const series = new RegExp(`\\bseries of\\s*${n}|=\\s*${n}(?!\\s*(?:mg|mcg|ml|%))`, 'i');
const beforeCounted = new RegExp(
  `(?<![\\d/.-]|\\d\\s)\\b${n}\\s*-?\\s*(?:(?!${timeUnit}\\b|refills?\\b|times\\b|x\\b|mg\\b)[a-z-]{1,40}\\s+){0,4}?(?:${counted})\\b(?!\\s*(?:(?:per|a|each|every|times|weekly|monthly|daily)\\b|\\/|x\\s*\\d+(?!\\s*refills?)))`,
  'i',
);
const times = new RegExp(
  `(?<!\\d\\)?\\s{0,2})(?:\\bx|\\btimes)\\s*${n}(?!\\s*(?:-\\s*)?(?:${timeUnit}|a\\b|per\\b|refills?|\\/|x\\b|-\\d|times|mg|%)|[\\d.])`,
  'i',
);
const leading = new RegExp(
  `^\\W{0,9}(?:associated surgical services?:\\s*|retro(?:spective)?(?: request)?(?: for)?:?\\s*|post-?\\s?op(?:erative)?:?\\s*|pre-?\\s?op(?:erative)?:?\\s*)?\\W{0,9}${n}\\)?(?=[\\s)])`,
  'i',
);
/** A total in brackets after a schedule: `2x6 (12)`, `for 6 weeks (12)`. */
const bracketed = /(?:\bweeks?|\bwks?|\d\s*x\s*\d+)\s*\(\s*(\d{1,3})\s*\)/i;
/** Units of a single dose, which is not the requested count. */
const singleDose = /\b(?:tablet|tab|capsule|cap|pill|patche?)s?$/i;
const maxDose = 3;
/** How many characters near a number are checked for what it counts. */
const contextLength = 60;
/** Larger numbers are procedure codes. */
const maxQuantity = 9_999;

const frequency = new RegExp(
  `\\b(?:once|twice|${numberPattern}(?:\\s*\\(\\d+\\))?\\s*(?:-|to)?\\s*(?:${numberPattern})?\\s*(?:x|times?|visits?|sessions?)?)\\s*(?:a|per|each|every|\\/)\\s*(?:week|wk|day|month)`,
  'i',
);

/** The 5 of `L4-5 x 2` is not a number of visits per week. */
const spineLevel = /\b[CTLS]\d{1,2}(?:\s?-\s?[CTLS]?\d{1,2})?\b/gi;
const maskNumbers = (level: string): string => level.replace(/\d/g, '_');

const rangeBefore = new RegExp(`${numberPattern}\\s?(?:-|–|to|or)\\s?$`, 'i');
const rangeAfter = /^\s?(?:-|–|to|or)\s?\d/;

/**
 * Returns the requested count (`#60`, `Qty: 6.00`, a leading `8`, `x 12`). Package sizes are ignored, and so are frequencies
 * and durations without a written total.
 */
export function readQuantity(item: string): Reading<number> | null {
  const quantity = findQuantity(item);
  return quantity !== null && quantity.value <= maxQuantity ? quantity : null;
}

function findQuantity(item: string): Reading<number> | null {
  return (
    firstNumber(hash, item) ??
    firstNumber(labelled, item) ??
    firstNumber(total, item) ??
    firstNumber(bracketed, item) ??
    firstNumber(series, item) ??
    countedNumber(item) ??
    leadingNumber(item) ??
    firstNumber(closing, item) ??
    (frequency.test(item) ? null : firstNumber(times, item.replace(spineLevel, maskNumbers)))
  );
}

function firstNumber(pattern: RegExp, item: string): Reading<number> | null {
  const match = pattern.exec(item);
  return match === null ? null : placed(match, match[1] ?? match[2] ?? '', item);
}

/** Returns the number with the words that identify it as a count, from its sign or label to the counted word. */
function placed(match: RegExpExecArray, written: string, item: string): Reading<number> | null {
  const value = readNumber(written);
  return value === null ? null : trimmedReading(value, item, match.index, match.index + match[0].length);
}

function countedNumber(item: string): Reading<number> | null {
  const match = beforeCounted.exec(item);
  if (match === null) return null;
  const written = match[1] ?? '';
  if (rangeBefore.test(item.slice(Math.max(0, match.index - contextLength), match.index))) return null;
  if (rangeAfter.test(item.slice(match.index + written.length, match.index + written.length + contextLength)))
    return null;
  const found = placed(match, written, item);
  return found !== null && found.value <= maxDose && singleDose.test(match[0]) ? null : found;
}

function leadingNumber(item: string): Reading<number> | null {
  const match = leading.exec(item);
  if (match === null) return null;
  const end = match.index + match[0].length;
  // `2) Lamp` is a list entry.
  if (match[0].endsWith(')') && !match[0].includes('(')) return null;
  if (notCounted.test(item.slice(end, end + contextLength))) return null;
  const value = readNumber(match[1] ?? '');
  // The heading's family may precede the number.
  const start = match.index + match[0].lastIndexOf(match[1] ?? '');
  return value === null ? null : trimmedReading(value, item, start, end);
}
