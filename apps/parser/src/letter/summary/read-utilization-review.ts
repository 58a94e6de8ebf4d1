import { findDates, type DateReading } from '#domain/dates/read-date.js';
import { type CalendarDate } from '#domain/model/primitives.js';
import { datesIn, type Prose } from './prose.js';
import { type Reading, reading } from '../reading.js';
import { type Sentence } from './sentences.js';

export type UtilizationReviewDecision = 'denied' | 'modified';

/** The utilization review as described in the summary. */
export interface UtilizationReviewReading {
  readonly date: Reading<CalendarDate> | null;
  readonly decision: Reading<UtilizationReviewDecision> | null;
}

const review =
  /\butilization\s+review(?:er)?s?\b|\bU\.?R\.?(?=[\s,(:])|\b(?:prior|previous|original|initial)\s+(?:peer\s+)?review\b|\bpreviously\s+reviewed\b|\breview\s+determination\b|\bclaims\s+administrator\b|\badverse\s+determination\b/gi;
const modified =
  /\b(?:partial(?:ly)?[\s-]+(?:certif\w+|approv\w+|authoriz\w+|den\w+|grant\w+)|modif(?:y|ies|ying)\b|modified\b(?!\s+(?:dut|work|job|activit|release|employ))|modification\s+(?:of|to)\b|certified\s+with\s+modification|approved\s+in\s+part|approved\s+a\s+(?:lesser|reduced|partial))/gi;
const denied =
  /\bnon\s*-?\s*certif\w+|\bnoncertif\w+|\bnot\s+(?:been\s+)?(?:certified|approved|authorized)\b|\bden(?:ied|ying|ies|ial|y)\b|\bfail(?:ed|ing|ure)?\s+to\s+(?:approve|certify|authorize)\b|\bdid\s+not\s+(?:certify|approve|authorize)\b|\bdeclin(?:ed|ing)\s+to\s+(?:approve|certify|authorize)\b|\bdisapproved\b|\bnot\s+to\s+(?:certify|approve)\b|\bdetermined\s+to\s+be\s+not\s+medically\s+necessary\b|\b(?:found|deemed)\s+not\s+medically\s+necessary\b/gi;
/** The subject of a decision without the word review: `On 2/19/2015 the requests were denied`. */
const request = /\brequest(?:s|ed)?\b[^.;]{0,120}\b(?:was|were)\b/i;
/** Other documents whose dates occur near a review. */
const otherDocument =
  /\b(?:request\s+for\s+authorization|RFA|request\s+was\s+received|progress\s+(?:note|report)|(?<!decision\s)dates?\s+of\s+(?!(?:decision|determination|denial|review))|office\s+visit|DOS|report\s+of|note\s+dated|noting|prior|previous|MRI)\b/i;

/** A date at a larger distance from the word review is unrelated to it. */
const reach = 160;

/** Reads the date and the decision of the utilization review. */
export function readUtilizationReview({ sentences, dates }: Prose): UtilizationReviewReading {
  const candidates = sentences.flatMap((sentence) => scoreDates(sentence, datesIn(sentence, dates)));
  const best = candidates.reduce<ScoredDate | null>(
    (left, right) => (right.score > (left?.score ?? 0) ? right : left),
    null,
  );
  const decision = readDecision(sentences, best?.date ?? null);
  return { date: best === null ? null : reading(best.date.value, best.date.start, best.date.end), decision };
}

interface ScoredDate {
  readonly date: DateReading;
  readonly score: number;
}

/** 4: the review's own date; 3: a date at the start of a sentence on a review; 2: `denied on …` without the word review. */
function scoreDates(sentence: Sentence, dates: readonly DateReading[]): ScoredDate[] {
  const reviews = [...sentence.text.matchAll(review)];
  return dates.flatMap((date, index) => {
    const [start, end] = [date.start - sentence.start, date.end - sentence.start];
    const score = Math.max(
      afterReview(sentence.text, reviews, start),
      opening(sentence.text, reviews, index, start, end),
    );
    return score > 0 ? [{ date, score }] : [];
  });
}

function afterReview(sentence: string, reviews: readonly RegExpExecArray[], dateStart: number): number {
  const before = reviews.filter((match) => match.index < dateStart).at(-1);
  if (before === undefined) return decidedOn(sentence, dateStart) ? 2 : 0;
  const between = sentence.slice(before.index + before[0].length, dateStart);
  if (between.length > reach || otherDocument.test(between) || findDates(between).length > 0) {
    return decidedOn(sentence, dateStart) ? 2 : 0;
  }
  const direct =
    /^[^.;]{0,45}?(?:\b(?:dated|on|of|from|date\s+(?:of|was|is)|was|is|performed|completed|issued)\b|[(:,-])?[\s(:]*$/i;
  if (/claims\s+administrator/i.test(before[0])) return decidedOn(sentence, dateStart) ? 3 : 0;
  return direct.test(between) && between.length < 60 ? 5 : decidedOn(sentence, dateStart) ? 4 : 0;
}

/** `… was non-certified on 9-16-2015`. */
function decidedOn(sentence: string, dateStart: number): boolean {
  const before = sentence.slice(Math.max(0, dateStart - 50), dateStart);
  return new RegExp(`(?:${denied.source}|${modified.source})[^.;]{0,25}\\b(?:on|dated)\\s*\\(?$`, 'i').test(before);
}

function opening(
  sentence: string,
  reviews: readonly RegExpExecArray[],
  index: number,
  start: number,
  end: number,
): number {
  if (index > 0 || !/^\W*(?:on|in|per|by|dated)?(?:\s+an?|\s+the)?\W*$/i.test(sentence.slice(0, start))) return 0;
  const after = reviews.find((match) => match.index >= end);
  const hasDecision = isMatch(denied, sentence) || isMatch(modified, sentence);
  if (!hasDecision) return 0;
  return after !== undefined ? 3 : request.test(sentence) ? 2 : 0;
}

/** Returns the decision from the sentences on the review; `modified` if parts were denied and parts modified. */
function readDecision(
  sentences: readonly Sentence[],
  date: DateReading | null,
): Reading<UtilizationReviewDecision> | null {
  const relevant = sentences.filter(
    ({ text, start, end }) => isMatch(review, text) || (date !== null && date.start >= start && date.end <= end),
  );
  return firstMatch(relevant, modified, 'modified') ?? firstMatch(relevant, denied, 'denied');
}

function firstMatch(
  sentences: readonly Sentence[],
  pattern: RegExp,
  value: UtilizationReviewDecision,
): Reading<UtilizationReviewDecision> | null {
  for (const { text, start } of sentences) {
    for (const match of text.matchAll(pattern)) {
      if (/\b(?:prior|previous(?:ly)?)\s+$/i.test(text.slice(0, match.index))) continue;
      return reading(value, start + match.index, start + match.index + match[0].length);
    }
  }
  return null;
}

function isMatch(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}
