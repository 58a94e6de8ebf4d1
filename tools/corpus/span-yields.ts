import { states } from '#domain/vocabulary/states.js';
import { type ShownValue } from './evidence-spans.js';
import { asList, asText, at, atPointer, type Json } from './json.js';
import { dateYields, numbersIn, numbersYield } from './numbers-in-words.js';
import { fold, wordsOf } from './words.js';

/** Values that no other number may accompany. */
const counts: ReadonlySet<string> = new Set(['quantity', 'refills', 'frequency', 'duration']);

/** What the words say where a value is one of a few: the field's name → value → pattern. */
const sayings: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  outcome: { upheld: /upheld|not ?(?:be )?medically/i, overturned: /overturned|is medically|are medically/i },
  rationaleConclusion: {
    medically_necessary: /necess|appropriate|warranted|indicated|supported/i,
    not_medically_necessary: /\b(?:not|no|cannot|un|nor|without|fails?|insufficient|lack)/i,
  },
  sex: { female: /\b(?:female|woman|lady|she|her|hers)\b/i, male: /\b(?:male|man|gentleman|he|him|his)\b/i },
  decision: {
    denied: /non-?\s?certif|den(?:y|ie)|fail|not (?:certif|approv|authoriz)|declin|disput/i,
    modified: /modif|partial|part/i,
  },
};

/** Headings say their family by these words. */
const familyWords: Readonly<Record<string, RegExp>> = {
  'associated-surgical-service': /associated surgical/i,
  retrospective: /retro|dos|date/i,
  'pre-operative': /pre-?\s?op/i,
  'post-operative': /post-?\s?(?:op|surg)/i,
  'partial-certification': /original request/i,
  plain: /./,
};

/**
 * Whether the words of a value's evidence say the value: the same words, the same date or number, or, for a value of
 * the vocabulary, words that the letter's own resolutions derive it from.
 */
export function spanYields({ pointer, value, words: spanned }: ShownValue, letter: Json): boolean {
  if (spanned === null || value === undefined || value === null) return false;
  const words = fold(spanned);
  const name = pointer.split('/').findLast((step) => !/^\d+$/.test(step)) ?? '';
  if (name === 'reasons') return isFromRationale(pointer, words, letter);
  if (typeof value === 'string') return textYields(name, pointer, value, words, letter);
  if (typeof value === 'number') return counts.has(name) ? sameNumbers([value], words) : numbersYield([value], words);
  if (typeof value === 'boolean') return value === /\bbased\b[^.]*\bon (?:the )?MTUS\b/i.test(afterDisclaimer(words));
  if (Array.isArray(value)) return value.every((entry) => partYields(entry, pointer, words, letter));
  return recordYields(name, value, words);
}

/** A reason is stated by whole sentences of the item's own rationale. */
function isFromRationale(pointer: string, words: string, letter: Json): boolean {
  const item = pointer.replace(/\/reasons\/.*$/, '');
  const rationale = wordsOf(asText(atPointer(letter, `${item}/rationale`)));
  return words.split(/(?<=[.?!])\s+/).every((piece) => rationale.includes(wordsOf(piece)));
}

/** A statement without the sentence that says that it is not based on the MTUS. */
function afterDisclaimer(words: string): string {
  return words.replace(/[^.]*\b(?:did not base|outside of the)\b[^.]*\./gi, '');
}

function partYields(entry: Json, pointer: string, words: string, letter: Json): boolean {
  return spanYields({ pointer, value: entry, words }, letter);
}

function textYields(name: string, pointer: string, value: string, words: string, letter: Json): boolean {
  if (wordsOf(words) === wordsOf(value)) return true;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateYields(value, words);
  const saying = (name === 'headingFamily' ? familyWords : sayings[name])?.[value];
  if (saying !== undefined) return saying.test(words);
  if (name === 'licensedIn') return stateYields(value, words);
  if (name === 'strength') return strengthYields(value, words);
  return resolutionYields(name, pointer, value, words, letter);
}

function stateYields(code: string, words: string): boolean {
  const state = states.find((candidate) => candidate.code === code);
  return [state?.name, ...(state?.aliases ?? [])].some(
    (name) => name !== undefined && wordsOf(name) === wordsOf(words),
  );
}

const unitNames: Readonly<Record<string, RegExp>> = {
  '%': /%/,
  mg: /m(?:g|illigram)/i,
  mcg: /mcg|ug|microgram/i,
  g: /\dg| g/i,
};

/** The same amounts and the same unit: `10-325 MG` says `10/325 mg`. */
function strengthYields(value: string, words: string): boolean {
  const unit = value.replace(/[\d.,/\s-]+/g, '').replace(/hr$|ml$/, '');
  const decimals = (text: string): string => text.replace(/(?<!\d)\./g, '0.');
  return sameNumbers(numbersIn(value), decimals(words)) && (unitNames[unit]?.test(words) ?? true);
}

/** Every number of the value is in the words, and no other is. */
function sameNumbers(numbers: readonly number[], words: string): boolean {
  const written = numbersIn(words.replace(/\b(?:an?|single|dual)\b/gi, ''));
  return numbersYield(numbers, words) && written.every((number) => numbers.includes(number));
}

/** The span of a resolution contains exactly the words that give the value. */
function resolutionYields(name: string, pointer: string, value: string, words: string, letter: Json): boolean {
  const item = /^\/determinations\/(\d+)\//.exec(pointer)?.[1];
  const near = item === undefined ? letter : at(letter, 'determinations', Number(item));
  const field = resolvedField[name] ?? name;
  const written = asList(at(near, 'resolutions'))
    .filter(
      (one) => at(one, 'field') === field && (field === 'category' || resolves(asText(at(one, 'resolved')), value)),
    )
    .map((one) => wordsOf(asText(at(one, 'written'))));
  if (field === 'bodyPart') return written.some((one) => wordsOf(words).includes(one));
  const found = wordsOf(words);
  return written.length > 0 && (written.join('') === found || written.includes(found));
}

/** Fields whose resolutions have another name; a subcategory includes its category. */
const resolvedField: Readonly<Record<string, string>> = { subcategory: 'category', bodyParts: 'bodyPart' };

/** A combination's ingredients are resolved one by one. */
function resolves(resolved: string, value: string): boolean {
  return resolved === value || resolved.split('/').every((part) => value.split('/').includes(part));
}

/** Citations keep their words in `raw`; durations are compared by their numbers, `2 x 6` by both. */
function recordYields(name: string, value: { readonly [name: string]: Json }, words: string): boolean {
  const raw = value['raw'];
  if (raw !== undefined) return wordsOf(asText(raw)) === wordsOf(words);
  const numbers = Object.values(value).filter((part) => typeof part === 'number');
  const isCrossed = /\d\s?(?:x|times)\s?\d/i.test(words);
  const yields = counts.has(name) && !isCrossed ? sameNumbers(numbers, words) : numbersYield(numbers, words);
  return numbers.length > 0 && yields;
}
