import { compareDetermination } from './compare-determination.js';
import { compareEvidence } from './compare-evidence.js';
import { type Expectation } from './expectation.js';
import { checksAt, type FieldCheck } from './field-check.js';
import { asList, asText, at, entriesOf, type Json } from './json.js';
import { type Reading } from './reading.js';
import { fold, wordsOf } from './words.js';

/**
 * Compares what was read of a letter with its expectation, field by field. Only what the expectation holds is compared;
 * a null in it is a statement ("the letter does not say it") and is compared too.
 */
export function compareLetter(expectation: Expectation, reading: Reading | undefined): readonly FieldCheck[] {
  const { letter, label } = expectation;
  const check = checksAt(letter);
  const rejected = at(label, 'rejected');
  if (rejected !== undefined) {
    return [check('rejected', reading?.kind === 'rejected' ? reading.code : (reading?.kind ?? null), rejected)];
  }
  const parsed = check('letter parsed', reading?.kind === 'parsed', true);
  if (reading?.kind !== 'parsed') return [parsed];
  const determinations = asList(at(label, 'determinations'));
  return [
    parsed,
    ...compareHead(label, reading.data, check),
    ...compareSummary(label, reading.data, check),
    check('item count', asList(at(reading.data, 'determinations')).length, determinations.length),
    ...determinations.flatMap((wanted, index) =>
      compareDetermination(letter, wanted, at(reading.data, 'determinations', index)),
    ),
    ...compareEvidence(letter, reading.data),
  ];
}

type Check = ReturnType<typeof checksAt>;

/** A list's texts by their words, in their order. */
function wordLists(value: Json | undefined): Json {
  return asList(value).map((entry) => wordsOf(asText(entry)));
}

function compareHead(label: Json, data: Json, check: Check): readonly FieldCheck[] {
  const checks: FieldCheck[] = [];
  if (at(label, 'layout') !== undefined) checks.push(check('layout', at(data, 'layout'), at(label, 'layout')));
  for (const [name, want] of entriesOf(at(label, 'header'))) {
    checks.push(check(`header.${name}`, at(data, 'header', name), want));
  }
  for (const group of ['injuredWorker', 'utilizationReview']) {
    for (const [name, want] of entriesOf(at(label, group))) {
      checks.push(check(`${group}.${name}`, at(data, group, name), want));
    }
  }
  const dateOfInjury = at(label, 'dateOfInjury');
  if (dateOfInjury !== undefined) checks.push(check('dateOfInjury', at(data, 'dateOfInjury'), dateOfInjury));
  return [...checks, ...compareReviewer(at(label, 'reviewer'), at(data, 'reviewer'), check)];
}

function compareReviewer(label: Json | undefined, data: Json | undefined, check: Check): readonly FieldCheck[] {
  const checks: FieldCheck[] = [];
  const [specialties, specialtiesText] = [at(label, 'specialties'), at(label, 'specialtiesText')];
  const [licensedIn, licensedInText] = [at(label, 'licensedIn'), at(label, 'licensedInText')];
  if (specialties !== undefined) {
    checks.push(check('reviewer.specialties', wordLists(at(data, 'specialties')), wordLists(specialties)));
  }
  if (specialtiesText !== undefined) {
    const got = asList(at(data, 'specialties')).map(asText).join('');
    checks.push(check('reviewer.specialties', wordsOf(got), wordsOf(asText(specialtiesText))));
  }
  if (licensedIn !== undefined) checks.push(check('reviewer.licensedIn', at(data, 'licensedIn'), licensedIn));
  if (licensedInText !== undefined) {
    const states = asText(licensedInText)
      .split(',')
      .filter((state) => state.trim() !== '');
    checks.push(check('reviewer.licensedIn (count)', asList(at(data, 'licensedIn')).length, states.length));
  }
  return checks;
}

function compareSummary(label: Json, data: Json, check: Check): readonly FieldCheck[] {
  const checks: FieldCheck[] = [];
  const diagnoses = at(label, 'diagnoses');
  if (diagnoses !== undefined) {
    const sorted = (value: Json | undefined): Json => [...asList(wordLists(value))].sort();
    checks.push(check('diagnoses', sorted(at(data, 'diagnoses')), sorted(diagnoses)));
  }
  const got = fold(asText(at(data, 'caseSummary')));
  const [starts, ends, whole] = ['caseSummaryStarts', 'caseSummaryEnds', 'caseSummary'].map((name) => at(label, name));
  if (whole !== undefined) checks.push(check('caseSummary', wordsOf(got), wordsOf(asText(whole))));
  if (starts !== undefined) {
    const right = got.startsWith(asText(starts)) && got.endsWith(asText(ends));
    checks.push(check('caseSummary', right ? true : `${got.slice(0, 60)} … ${got.slice(-60)}`, true));
  }
  return checks;
}
