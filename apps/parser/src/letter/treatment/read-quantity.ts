import { numberPattern, readNumber } from './numbers.js';

/** Words that are counted: `8 sessions`, `30 tablets`. */
const counted =
  'sessions?|visits?|treatments?|tablets?|tabs?|capsules?|caps?|pills?|patch(?:es)?|count|ct|injections?|boxes|box|bottles?|tubes?|jars?|containers?|vials?|syringes?|pads?|pairs?|doses|films?|packs?|packets?|applications|lozenges|suppositor(?:y|ies)|consultations?|evaluations?|appointments?|procedures?|blocks?|classes';
/** Words that a leading number does not count: time, and what belongs to a name or a strength. */
const notCounted =
  /^\s*(?:additional\s+|more\s+|consecutive\s+|full\s+)?(?:-|–|to\b|x\b|times?\b|%|mg|mcg|ml|cc|g\b|gm|gram|oz|ounce|iu\b|units? of botox|meq|hours?\b|hrs?\b|days?\b|weeks?\b|wks?\b|months?\b|mos?\b|years?\b|yrs?\b|minutes?\b|phase|view|views|lead|level|panel|tesla|t\b|point|wheel|way|part|step|inch|in\b|in-|per\b|\/|\.|rd\b|nd\b|st\b|th\b|d\b|refills?\b|month)/i;
const timeUnit = '(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?)';
const n = `(${numberPattern})(?:\\s*\\(\\s*(?:${numberPattern})\\s*\\))?`;

const hash =
  /(?<!\b(?:tooth|teeth)\s?)(?:#|\bno\.)\s*(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?!\s*(?:-|–)\s*\d)(?![\d.]*\s*(?:gm?s?|grams?|ml|cc|oz|mg|mcg|%)\b)/i;
const labelled = new RegExp(
  `\\b(?:qty|quantity|dispense[d]?|disp|count|total(?:ing)?(?: of)?)\\b[\\s.:;=#-]*(?:of\\s+|is\\s+)?#?\\s*${n}(?!\\s*(?:${timeUnit}|mg|mcg|gm?s?|grams?|ml|cc|oz)\\b)`,
  'i',
);
const total = new RegExp(
  `(?:\\(|=|\\btotal(?: of)?\\b|\\bfor a total of\\b|\\bseries of\\b)\\s*${n}\\s*(?:total\\s+)?(?:\\w+\\s+){0,2}?(?:${counted})\\b`,
  'i',
);
/** A bare number that ends a prescription: `50 mg 60`, `50 mg bid, 60`. */
const closing = /\b(?:mg|mcg|bid|tid|qid|qhs|qd|daily|prn)\b[.,;]?\s+(\d{2,3})\s*$/i;
const series = new RegExp(`\\bseries of\\s*${n}|=\\s*${n}(?!\\s*(?:mg|mcg|ml|%))`, 'i');
const beforeCounted = new RegExp(
  `(?<![\\d/.-]|\\d\\s)\\b${n}\\s*-?\\s*(?:(?!${timeUnit}\\b|refills?\\b|times\\b|x\\b|mg\\b)[a-z-]+\\s+){0,4}?(?:${counted})\\b(?!\\s*(?:(?:per|a|each|every|times)\\b|\\/|x\\s*\\d+(?!\\s*refills?)))`,
  'i',
);
const times = new RegExp(
  `(?<!\\d\\)?\\s{0,2})(?:\\bx|\\btimes)\\s*${n}(?!\\s*(?:-\\s*)?(?:${timeUnit}|a\\b|per\\b|refills?|\\/|x\\b|-\\d|times|mg|%)|[\\d.])`,
  'i',
);
const leading = new RegExp(
  `^\\W*(?:associated surgical services?:\\s*|retro(?:spective)?(?: request)?(?: for)?:?\\s*|post-?\\s?op(?:erative)?:?\\s*|pre-?\\s?op(?:erative)?:?\\s*)?\\W*${n}\\)?(?=[\\s)])`,
  'i',
);
/** A total in brackets after a schedule: `2x6 (12)`, `for 6 weeks (12)`. */
const bracketed = /(?:\bweeks?|\bwks?|\d\s*x\s*\d+)\s*\(\s*(\d{1,3})\s*\)/i;
/** How many of these are taken at once, not how many are asked for. */
const singleDose = /\b(?:tablet|tab|capsule|cap|pill|patche?)s?$/i;
const largestDose = 3;
/** Longer numbers are codes of procedures. */
const largestQuantity = 9_999;

const frequency = new RegExp(
  `\\b(?:once|twice|${numberPattern}(?:\\s*\\(\\d+\\))?\\s*(?:-|to)?\\s*(?:${numberPattern})?\\s*(?:x|times?|visits?|sessions?)?)\\s*(?:a|per|each|every|\\/)\\s*(?:week|wk|day|month)`,
  'i',
);

/**
 * The count asked for (`#60`, `Qty: 6.00`, a leading `8`, `x 12`). A package size is none, nor is a frequency or a
 * duration unless a total is written.
 */
export function readQuantity(item: string): number | null {
  const quantity = findQuantity(item);
  return quantity !== null && quantity <= largestQuantity ? quantity : null;
}

function findQuantity(item: string): number | null {
  return (
    firstNumber(hash, item) ??
    firstNumber(labelled, item) ??
    firstNumber(total, item) ??
    firstNumber(bracketed, item) ??
    firstNumber(series, item) ??
    countedNumber(item) ??
    leadingNumber(item) ??
    firstNumber(closing, item) ??
    (frequency.test(item) ? null : firstNumber(times, item))
  );
}

function firstNumber(pattern: RegExp, item: string): number | null {
  const match = pattern.exec(item);
  return match === null ? null : readNumber(match[1] ?? match[2] ?? '');
}

function countedNumber(item: string): number | null {
  const match = beforeCounted.exec(item);
  if (match === null) return null;
  const before = item.slice(0, match.index);
  if (new RegExp(`${numberPattern}\\s*(?:-|–|to|or)\\s*$`, 'i').test(before)) return null;
  if (/^\s*(?:-|–|to|or)\s*\d/.test(item.slice(match.index + (match[1] ?? '').length))) return null;
  const value = readNumber(match[1] ?? '');
  return value !== null && value <= largestDose && singleDose.test(match[0]) ? null : value;
}

function leadingNumber(item: string): number | null {
  const match = leading.exec(item);
  if (match === null || notCounted.test(item.slice(match.index + match[0].length))) return null;
  return readNumber(match[1] ?? '');
}
