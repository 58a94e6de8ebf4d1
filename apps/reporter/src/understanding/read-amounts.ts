/** An amount in a query. `values`: how the fields of determinations state it, any of which matches. */
export interface Amount {
  readonly kind: 'strength' | 'quantity' | 'frequency' | 'duration';
  readonly at: number;
  readonly written: string;
  readonly label: string;
  readonly values: readonly string[];
}

const number = String.raw`\d+(?:\.\d+)?`;
const strengthWithUnit = new RegExp(
  String.raw`(?<![\d/#.])(${number}(?:\s*[/-]\s*${number})*)\s*(mcg/hr|mg/ml|mg|mcg|ml|gm|g|units?|%)(?![a-z\d])`,
  'gi',
);
/** Two ingredients of a drug: no unit is needed. Dates have a third number or a year. */
const twoIngredients = new RegExp(String.raw`(?<![\d/.])(${number}/\d{2,3})(?![\d/])`, 'g');
const counted = 'tablets?|tabs?|capsules?|caps?|pills?|sessions?|visits?|treatments?|patches|doses?';
const quantity = new RegExp(
  String.raw`#\s*(\d+)|\b(?:qty|quantity|count)\b[\s:.#]*(\d+)|\b(\d+)\s*(?:${counted})\b|\bx\s*(\d+)\b`,
  'gi',
);
/** The units of strengths that people leave out. */
const usualUnits = ['mg', 'mcg', 'mg/ml'];
const unitNames: Readonly<Record<string, string>> = { gm: 'g', unit: 'units' };

const countWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const numberOfWord: ReadonlyMap<string, number> = new Map([
  ...countWords.map((word, index) => [word, index + 1] as const),
  ['once', 1],
  ['twice', 2],
]);
const count = String.raw`\d{1,2}|${countWords.join('|')}`;
const visits = String.raw`(?:${count}|once|twice)(?:\s*(?:-|to|or)\s*(?:${count}))?`;
const period = '(weeks?|wks?|weekly|months?|mos?|monthly|days?|daily)';
const each = String.raw`(?:a|per|each|every|/)\s*`;
const times = String.raw`(?:x|times?|visits?|sessions?)\s*`;
/** A word or sign between the number and the period is required: `6 weeks` is a duration. */
const frequency = new RegExp(
  String.raw`\b(?:(${visits})\s*(?:${times}(?:${each})?|${each})|(once|twice)\s+)${period}\b`,
  'gi',
);
/** How long the visits of a frequency go on, directly behind it. */
const durationBehind = new RegExp(
  String.raw`^[\s,]*(?:for|x|over)?\s*(${count})(?:\s*(?:-|to)\s*(${count}))?\s*(weeks?|wks?|months?|mos?|days?)\b`,
  'i',
);
/** `6 weeks of physical therapy`. */
const durationOf = new RegExp(String.raw`\b(${count})\s*(weeks?|wks?|months?|mos?)\s+of\b`, 'gi');
/** Visits per week and weeks, as prescriptions write them: `2x6`, `3 x 4 weeks`. */
const visitsByWeeks = /(?<![\d.#])([1-7])\s*[x×]\s*([1-9]|1[0-2])\b(?:\s*(?:weeks?|wks?)\b)?/gi;

/** Returns the weeks in a period, as `visitsPerWeek` of libs/domain counts them. */
function weeksInPeriod(written: string): number {
  const initial = written.slice(0, 1).toLowerCase();
  return initial === 'd' ? 1 / 7 : initial === 'm' ? 52 / 12 : 1;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function numberOf(written: string): number {
  return numberOfWord.get(written.toLowerCase()) ?? Number(written);
}

/** Returns the last number of a range, which the facts hold as its upper bound. */
function upperBound(range: string): number {
  return numberOf(range.split(/\s*(?:-|\bto\b|\bor\b)\s*/i).at(-1) ?? '');
}

function visitsAmount(at: number, written: string, perWeek: number): Amount {
  const value = rounded(perWeek);
  return { kind: 'frequency', at, written, label: `${value} per week`, values: [value] };
}

function weeksAmount(at: number, written: string, weeks: number): Amount {
  const value = rounded(weeks);
  return { kind: 'duration', at, written, label: value === '1' ? '1 week' : `${value} weeks`, values: [value] };
}

/**
 * Reads strengths (`10/325`, `7.5mg`, `5 %`), quantities (`#120`, `qty 60`, `12 sessions`), frequencies (`twice a week`) and
 * durations behind them (`for 6 weeks`, `2x6`) in a query. A duration alone is not read: pain lasts for weeks as well.
 */
export function readAmounts(text: string): readonly Amount[] {
  const amounts: Amount[] = [];
  const isFree = (at: number, end: number) =>
    amounts.every((amount) => end <= amount.at || at >= amount.at + amount.written.length);
  for (const match of text.matchAll(strengthWithUnit)) {
    const [written, value = '', unit = ''] = match;
    const amount = value.replaceAll(/\s*[/-]\s*/g, '/');
    const named = unitNames[unit.toLowerCase()] ?? unit.toLowerCase();
    const stated = named === '%' ? `${amount}%` : `${amount} ${named}`;
    amounts.push({ kind: 'strength', at: match.index, written, label: stated, values: [stated] });
  }
  for (const match of text.matchAll(twoIngredients)) {
    const [written, amount = ''] = match;
    if (!isFree(match.index, match.index + written.length)) continue;
    const values = usualUnits.map((unit) => `${amount} ${unit}`);
    amounts.push({ kind: 'strength', at: match.index, written, label: `${amount} mg`, values });
  }
  for (const match of text.matchAll(frequency)) {
    const [written, range, word = '', unit = ''] = match;
    if (!isFree(match.index, match.index + written.length)) continue;
    amounts.push(visitsAmount(match.index, written, upperBound(range ?? word) / weeksInPeriod(unit)));
    const end = match.index + written.length;
    const behind = durationBehind.exec(text.slice(end));
    if (behind === null) continue;
    const [long, from = '', to, longUnit = ''] = behind;
    amounts.push(weeksAmount(end, long, numberOf(to ?? from) * weeksInPeriod(longUnit)));
  }
  for (const match of text.matchAll(visitsByWeeks)) {
    const [written, times = '', weeks = ''] = match;
    if (!isFree(match.index, match.index + written.length)) continue;
    const split = written.search(/[x×]/i);
    amounts.push(visitsAmount(match.index, written.slice(0, split), Number(times)));
    amounts.push(weeksAmount(match.index + split, written.slice(split), Number(weeks)));
  }
  for (const match of text.matchAll(durationOf)) {
    const [written, long = '', unit = ''] = match;
    if (!isFree(match.index, match.index + written.length)) continue;
    amounts.push(weeksAmount(match.index, written, numberOf(long) * weeksInPeriod(unit)));
  }
  for (const match of text.matchAll(quantity)) {
    const [written] = match;
    if (!isFree(match.index, match.index + written.length)) continue;
    const value = String(Number(match.slice(1).find(Boolean)));
    amounts.push({ kind: 'quantity', at: match.index, written, label: value, values: [value] });
  }
  return amounts;
}
