import { citationListHash, citationListWords } from './citation-words.js';
import { checksAt, type FieldCheck } from './field-check.js';
import { asList, asText, at, type Json } from './json.js';
import { fold, hashOfWords, wordsOf } from './words.js';

type Check = ReturnType<typeof checksAt>;

/** Fields that are equal or not. */
const plainFields = [
  'outcome',
  'headingFamily',
  'datesOfService',
  'category',
  'subcategory',
  'drugClass',
  'strength',
  'quantity',
  'refills',
  'bodyParts',
  'frequency',
  'duration',
  'rationaleConclusion',
];

/** Fields that are compared by their words, or by the hash of these where a label has `…WordsSha256`. */
const wordFields = ['requestedItem', 'disputedItem', 'originalItem', 'authorizedItem', 'rationale'];

const basisFields = ['claimsAdministratorBasis', 'reviewerBasis'];

/** Compares one determination with its label; `data` is undefined where the letter was read with fewer. */
export function compareDetermination(letter: string, label: Json, data: Json | undefined): readonly FieldCheck[] {
  const check = checksAt(`${letter}#${asText(at(label, 'ordinal'))}`);
  return [
    ...wordFields.flatMap((field) => compareWords(field, label, at(data, field), check)),
    ...plainFields
      .filter((field) => at(label, field) !== undefined)
      .map((field) => check(field, at(data, field), at(label, field))),
    ...compareSubstance(label, data, check),
    ...compareFlags(label, data, check),
    ...compareEnds(label, data, check),
    ...basisFields.flatMap((field) => compareBasis(field, label, at(data, field), check)),
  ];
}

function compareWords(field: string, label: Json, got: Json | undefined, check: Check): readonly FieldCheck[] {
  const want = at(label, field);
  const hash = at(label, `${field}WordsSha256`);
  if (hash !== undefined) return [check(field, hashOfWords(asText(got)), hash)];
  if (want === undefined) return [];
  return [check(field, want === null ? got : wordsOf(asText(got)), want === null ? null : wordsOf(asText(want)))];
}

/** A combination's ingredients have no order. */
function compareSubstance(label: Json, data: Json | undefined, check: Check): readonly FieldCheck[] {
  const want = at(label, 'substance');
  if (want === undefined) return [];
  const parts = (value: Json | undefined): Json =>
    typeof value !== 'string'
      ? null
      : value
          .split('/')
          .map((part) => part.trim())
          .sort();
  return [check('substance', parts(at(data, 'substance')), parts(want))];
}

function compareFlags(label: Json, data: Json | undefined, check: Check): readonly FieldCheck[] {
  const want = at(label, 'flags');
  if (want === undefined) return [];
  const kinds = (value: Json | undefined): Json =>
    asList(value)
      .map((flag) => asText(typeof flag === 'string' ? flag : at(flag, 'kind')))
      .sort();
  return [check('flags', kinds(at(data, 'flags')), kinds(want))];
}

/** Labels without the whole rationale have its first and last characters, cut anywhere. */
function compareEnds(label: Json, data: Json | undefined, check: Check): readonly FieldCheck[] {
  const [starts, ends] = [at(label, 'rationaleStarts'), at(label, 'rationaleEnds')];
  if (starts === undefined || ends === undefined || at(label, 'rationaleWordsSha256') !== undefined) return [];
  const got = fold(asText(at(data, 'rationale')));
  const right = got.startsWith(asText(starts)) && got.endsWith(asText(ends));
  return [check('rationale', right ? true : `${got.slice(0, 60)} … ${got.slice(-60)}`, true)];
}

/** A basis is labelled as a record, or spread over `…BasedOnMtus`, `…Citations` (or their hash) and `…Text`. */
function compareBasis(field: string, label: Json, data: Json | undefined, check: Check): readonly FieldCheck[] {
  const checks: FieldCheck[] = [];
  const basedOnMtus = at(label, field, 'basedOnMtus') ?? at(label, `${field}BasedOnMtus`);
  if (basedOnMtus !== undefined || at(label, field) !== undefined) {
    checks.push(check(`${field}.basedOnMtus`, at(data, 'basedOnMtus'), basedOnMtus));
  }
  const citations = at(label, field, 'citations') ?? at(label, `${field}Citations`);
  if (citations !== undefined) {
    checks.push(check(`${field}.citations`, citationListWords(at(data, 'citations')), citationListWords(citations)));
  }
  const citationsHash = at(label, `${field}CitationsSha256`);
  if (citationsHash !== undefined) {
    checks.push(check(`${field}.citations`, citationListHash(at(data, 'citations')), citationsHash));
  }
  const [text, textHash] = [at(label, `${field}Text`), at(label, `${field}TextWordsSha256`)];
  const got = asText(at(data, 'text'));
  if (text !== undefined) checks.push(check(`${field}.text`, wordsOf(got), wordsOf(asText(text))));
  if (textHash !== undefined) checks.push(check(`${field}.text`, hashOfWords(got), textHash));
  return checks;
}
