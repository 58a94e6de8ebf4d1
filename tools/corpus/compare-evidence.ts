import { requiredPointers, shownValue, shownValues } from './evidence-spans.js';
import { type FieldCheck } from './field-check.js';
import { asText, type Json } from './json.js';
import { spanYields } from './span-yields.js';
import { wordsOf } from './words.js';

/**
 * Checks the evidence of a letter against the letter itself: the required values have a span, and every span yields
 * its value.
 */
export function compareEvidence(letter: string, data: Json): readonly FieldCheck[] {
  const required = new Set(requiredPointers(data));
  const missing = [...required]
    .map((pointer) => shownValue(data, pointer))
    .filter(({ words }) => words === null)
    .map(({ pointer, value }) => ({ field: 'evidence', where: letter + pointer, got: null, want: value ?? null }));
  const shown = shownValues(data).map((one) => ({
    field: required.has(one.pointer) ? 'evidence' : 'evidence (other values)',
    where: letter + one.pointer,
    got: spanYields(one, data) ? 'the value' : { span: one.words },
    want: spanYields(one, data) ? 'the value' : { value: wordsOf(asText(one.value)) },
  }));
  return [...missing, ...shown.filter(({ where }) => !missing.some((gone) => gone.where === where))];
}
