import { type Treatment } from '#domain/model/treatment.js';
import { type Reading, trimmedReading } from '../reading.js';
import { numberPattern, readNumber } from './numbers.js';

const n = `(${numberPattern})(?:\\s*\\(\\s*\\d{1,4}\\s*\\))?`;
const upTo = `(?:\\s*(?:-|–|to|or)\\s*${n})?`;
const day = 'days?';
const unit = `(${day}|weeks?|wks?|wk|months?|mos?|mo|years?|yrs?|yr)`;
const frequencyPattern = new RegExp(
  `(?<![\\d/.-])\\b${n}${upTo}\\s*(?:x|times?|visits?|sessions?|treatments?)?\\s*(?:a|per|each|every|\\/|weekly|monthly|daily)\\s*(?:weeks?|wks?|wk|day|months?|mo|years?|yr)?`,
  'i',
);
const wordFrequency = /\b(once|twice)[\s-]+(?:a|per|each|every)?\s*(day|daily|week|weekly|month|monthly|year)/i;
const crossed = new RegExp(
  `(?<![\\d/.])\\b(\\d{1,2})(?:\\s*-\\s*(\\d{1,2}))?\\s*(?:x|times)\\s*(?:(?:a|per|\\/)?\\s*(?:weeks?|wk)\\s*(?:x|times|for)\\s*)?(\\d{1,2})(?:\\s*-\\s*(\\d{1,2}))?\\s*(?:weeks?|wks?)?(?![\\d%]|\\s*mg)`,
  'i',
);
const durationPattern = new RegExp(
  `\\b(?:for|x|times|over|during)\\s*(?:the next\\s+|up to\\s+|a period of\\s+)?${n}${upTo}\\s*(?:more\\s+|additional\\s+)?-?${unit}\\b`,
  'i',
);
const lengthPattern = new RegExp(
  `(?<![\\d/.]|\\b(?:in|within|every|q|after)\\s{1,2})\\b${n}${upTo}\\s*-?\\s*${unit}\\b\\s*(?:rental|supply|trial|membership|program|rent|use)?`,
  'i',
);

type Frequency = NonNullable<Treatment['frequency']>;
type Duration = NonNullable<Treatment['duration']>;

/** Returns the frequency: `2-3 times a week`, `twice weekly`, and `2x6`, which means visits per week × weeks. */
export function readFrequency(item: string): Reading<Frequency> | null {
  const word = wordFrequency.exec(item);
  if (word !== null) {
    const times = word[1]?.toLowerCase() === 'once' ? 1 : 2;
    return placed({ times, timesTo: null, per: periodOf(word[2] ?? '') }, word, item);
  }
  const match = frequencyPattern.exec(item);
  const per = match === null ? null : /(?:week|wk|day|dai|month|mo|year|yr)\w*\W*$/i.exec(match[0]);
  if (match !== null && per !== null) return placed(toFrequency(match[1], match[2], periodOf(per[0])), match, item);
  const cross = isTherapy(item) ? crossed.exec(item) : null;
  return cross === null ? null : placed(toFrequency(cross[1], cross[2], 'week'), cross, item);
}

/** Returns the duration: `for four weeks`, `x 6 weeks`, `30 day rental`. */
export function readDuration(item: string): Reading<Duration> | null {
  const match = durationPattern.exec(item) ?? (wordFrequency.test(item) ? null : lengthPattern.exec(item));
  if (match !== null) return placed(toDuration(match[1], match[2], periodOf(match[3] ?? '')), match, item);
  const cross = isTherapy(item) ? crossed.exec(item) : null;
  return cross === null ? null : placed(toDuration(cross[3], cross[4], 'week'), cross, item);
}

function placed<Value>(value: Value | null, match: RegExpExecArray, item: string): Reading<Value> | null {
  return value === null ? null : trimmedReading(value, item, match.index, match.index + match[0].length);
}

function isTherapy(item: string): boolean {
  return /\b(?:therap\w{1,9}|pt|ot|acupuncture|chiro\w{0,9}|massage|sessions?|visits?|weeks?)\b/i.test(item);
}

function toFrequency(from: string | undefined, to: string | undefined, per: Frequency['per']): Frequency | null {
  const times = readNumber(from ?? '');
  return times === null ? null : { times, timesTo: to === undefined ? null : readNumber(to), per };
}

function toDuration(from: string | undefined, to: string | undefined, unitOf: Duration['unit']): Duration | null {
  const amount = readNumber(from ?? '');
  return amount === null ? null : { amount, amountTo: to === undefined ? null : readNumber(to), unit: unitOf };
}

function periodOf(written: string): Frequency['per'] {
  const lower = written.toLowerCase();
  if (lower.startsWith('w')) return 'week';
  if (lower.startsWith('m')) return 'month';
  return lower.startsWith('y') ? 'year' : 'day';
}
