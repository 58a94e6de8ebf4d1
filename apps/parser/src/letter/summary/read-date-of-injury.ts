import { type DateReading } from '#domain/dates/read-date.js';
import { type CalendarDate } from '#domain/model/primitives.js';
import { datesIn, type Prose } from './prose.js';
import { type Reading, reading } from '../reading.js';

const injury =
  /\b(?:injur(?:y|ies|ed|ing)|DOI|D\.O\.I\.|accident|occupational\s+claim|industrial\s+(?:claim|incident|event)|(?:work-related|industrial|occupational|injurious)\s+incident|cumulative\s+trauma|industrially\s+related|mishap)\b/gi;
/** Other things with a date near the word injury. */
const other =
  /\b(?:report|note|visit|seen|evaluat\w+|exam\w*|MRI|x-?rays?|surgery|underwent|request\w*|review|prior\s+to|re-?injur\w+|flare)\b/i;
/** Words at a larger distance are unrelated. */
const reach = 90;

/** Returns the first date that follows or precedes words about the injury. */
export function readDateOfInjury({ sentences, dates }: Prose): Reading<CalendarDate> | null {
  if (dates.length === 0) return null;
  for (const sentence of sentences) {
    const within = datesIn(sentence, dates);
    if (within.length === 0) continue;
    const found = dateOfInjuryIn(sentence.text, sentence.start, within);
    if (found !== null) return reading(found.value, found.start, found.end);
  }
  return null;
}

/** `with a 3/7/12 date of injury`. */
const datedInjury =
  /^\s{0,2}(?:date\s+of\s+injury|DOI|(?:industrial|work(?:-related)?|occupational)\s+injury|injury)\b/i;

function dateOfInjuryIn(sentence: string, offset: number, dates: readonly DateReading[]): DateReading | null {
  const dated = dates.find(({ end }) => datedInjury.test(sentence.slice(end - offset)));
  if (dated !== undefined) return dated;
  for (const match of sentence.matchAll(injury)) {
    const end = offset + match.index + match[0].length;
    const next = dates.find(({ start }) => start >= end);
    if (next === undefined || next.start - end > reach) continue;
    const between = sentence.slice(match.index + match[0].length, next.start - offset);
    if (!other.test(between)) return next;
  }
  const [first] = dates;
  const opens = first !== undefined && /^\W*(?:on|in)?\W*$/i.test(sentence.slice(0, first.start - offset));
  const sustained = /\b(?:sustained|suffered|was\s+injured|were\s+injured|injured)\b/i.exec(sentence);
  return opens && sustained !== null && sustained.index < reach && !/\bre-?injur/i.test(sentence) ? first : null;
}
