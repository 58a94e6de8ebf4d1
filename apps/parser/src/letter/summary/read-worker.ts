import { type Prose } from './prose.js';
import { type Reading, reading } from '../reading.js';

export type Sex = 'female' | 'male';

const agePattern =
  /\b(?:(\d{1,3})\s*-?\s*(?:years?|yrs?\.?)\s*-?\s*(?:old|of\s+age)\b|(\d{1,3})\s*-?\s*(?:y\/o|yo|y\.o\.?|year-?old|yr-?old)\b|\bage[d]?(?:\s+of)?\s*:?\s*(\d{1,3})\b|(?:is|was|now)\s+(\d{1,3})\s+(?:years|yrs)\b)/gi;
/** Words after an age that does not belong to the worker. */
const notTheWorker =
  /^[\s-]*(?:\w+[\s-]+){0,3}?(?:injury|claim|fracture|history|tear|surgery|lesion|scar|accident|wound|son|daughter|child|children|mother|father|wife|husband)\b/i;
const worker =
  /\b(?:female|male|man|woman|gentleman|lady|patient|worker|applicant|claimant|employee|individual|who)\b/i;

const youngest = 13;
const oldest = 110;

const nouns: readonly (readonly [Sex, RegExp])[] = [
  ['female', /\b(?:females?|wom[ae]n|lady|ms\.|mrs\.)(?![\w-])/i],
  ['male', /\b(?:males?|m[ae]n|gentleman|mr\.)(?![\w-])/i],
];
const workerNoun = /\b(?:patient|worker|applicant|claimant|employee|individual|victim)\b/gi;
const otherNoun =
  /\b(?:provider|physician|doctor|dr|surgeon|therapist|psychologist|psychiatrist|chiropractor|specialist|examiner|evaluator|qme|ame|reviewer|wife|husband|son|daughter|mother|father|brother|sister|spouse|supervisor|co-?worker|manager|boss|attorney|adjuster|nurse|practitioner|podiatrist|neurologist|friend|boyfriend|girlfriend|customer|driver|student|inmate|resident|child)\b/gi;
/** How many characters before a pronoun are searched for its person. */
const reachOfPronoun = 300;
const pronoun = /\b(she|her|hers|herself|he|his|him|himself)\b/gi;

/** Returns the worker's age from its first mention: `63 year old`, `42-year-old`, `age 45`, `58 y/o`. */
export function readAge({ text: summary }: Prose): Reading<number> | null {
  for (const match of summary.matchAll(agePattern)) {
    const written = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const value = Number(written);
    const end = match.index + match[0].length;
    const after = summary.slice(end, end + 60);
    if (value < youngest || value > oldest) continue;
    if (notTheWorker.test(after) && !worker.test(after.slice(0, 25))) continue;
    const start = match.index + match[0].indexOf(written);
    return reading(value, start, end);
  }
  return null;
}

/** Returns the worker's sex from the noun near the age, else from the first noun for a person, else from pronouns. */
export function readSex(prose: Prose): Reading<Sex> | null {
  return sexBesideAge(prose) ?? sexOfNoun(prose) ?? sexOfPronouns(prose);
}

function sexBesideAge(prose: Prose): Reading<Sex> | null {
  const { text: summary } = prose;
  const age = readAge(prose);
  if (age === null) return null;
  const from = age.span.end;
  const beside = summary.slice(from, from + 60).replace(/[.;].*$/s, '');
  const letter = /^[\s,-]*\(?([FM])\)?\b(?![.'’])/.exec(beside);
  if (letter?.[1] !== undefined) {
    const start = from + letter[0].indexOf(letter[1]);
    return reading(letter[1] === 'F' ? 'female' : 'male', start, start + 1);
  }
  return (
    firstNoun(beside, from) ?? firstNoun(summary.slice(0, age.span.start).slice(-40), Math.max(0, age.span.start - 40))
  );
}

function firstNoun(text: string, offset: number): Reading<Sex> | null {
  let first: Reading<Sex> | null = null;
  for (const [sex, pattern] of nouns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = reading(sex, offset + match.index, offset + match.index + match[0].length);
    if (first === null || found.span.start < first.span.start) first = found;
  }
  return first;
}

/** Returns the sex from a noun in a sentence about the worker: `This is a female who …`. */
function sexOfNoun({ text: summary }: Prose): Reading<Sex> | null {
  const described =
    /\b(?:is|involves)\s+an?\s+(?:[\w-]+\s+){0,4}?(female|male|woman|man|gentleman|lady)\b|\b(female|male)\s+(?:injured\s+worker|patient|applicant|claimant|employee|worker)\b/i.exec(
      summary,
    );
  return described === null ? null : firstNoun(described[0], described.index);
}

/** Counts pronouns whose last preceding person is the worker; the more frequent sex is returned. */
function sexOfPronouns({ sentences }: Prose): Reading<Sex> | null {
  const counts: Record<Sex, number> = { female: 0, male: 0 };
  const firsts: Partial<Record<Sex, Reading<Sex>>> = {};
  let aboutWorker = true;
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(pronoun)) {
      const before = sentence.text.slice(Math.max(0, match.index - reachOfPronoun), match.index);
      const [workerAt, otherAt] = [lastIndex(before, workerNoun), lastIndex(before, otherNoun)];
      if (workerAt >= 0 || otherAt >= 0) aboutWorker = workerAt > otherAt;
      if (!aboutWorker) continue;
      const sex: Sex = /^(?:she|her|hers|herself)$/i.test(match[0]) ? 'female' : 'male';
      const start = sentence.start + match.index;
      counts[sex] += 1;
      firsts[sex] ??= reading(sex, start, start + match[0].length);
    }
    aboutWorker = lastIndex(sentence.text, workerNoun) >= lastIndex(sentence.text, otherNoun);
  }
  if (counts.female === counts.male) return null;
  return firsts[counts.female > counts.male ? 'female' : 'male'] ?? null;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
