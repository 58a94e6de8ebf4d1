import { headingFamilySchema, outcomeSchema } from '#domain/model/determination.js';
import { flagKindSchema } from '#domain/model/flag.js';
import { layoutSchema } from '#domain/model/letter.js';
import { describe, expect, it } from 'vitest';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { type DimensionName } from '../facts/fact-dimensions.js';
import { labelOf } from './labels.js';

describe('labelOf', () => {
  const examples: readonly (readonly [by: DimensionName, key: string, label: string])[] = [
    ['category', 'evaluation-and-management', 'Evaluation & Management'],
    ['category', 'dmepos', 'DMEPOS'],
    ['subcategory', 'diagnostic-testing/other', 'Diagnostic Testing: Other'],
    ['drugClass', 'opioids', 'Opioids'],
    ['licensingState', 'CA', 'California'],
    ['specialty', 'Family Practice', 'Family Practice'],
    ['year', '2014', '2014'],
    // a key that the vocabulary no longer contains is returned as it is
    ['category', 'former-category', 'former-category'],
  ];

  it.each(examples)('%s %s is %s', (by, key, label) => {
    expect(labelOf(by, key)).toBe(label);
  });

  const closed: readonly (readonly [by: DimensionName, keys: readonly string[]])[] = [
    ['outcome', outcomeSchema.options],
    ['caseOutcome', caseOutcomeSchema.options],
    ['layout', layoutSchema.options],
    ['headingFamily', headingFamilySchema.options],
    ['flag', flagKindSchema.options],
  ];

  it.each(closed)('every %s has words of its own', (by, keys) => {
    for (const key of keys) expect(labelOf(by, key)).toMatch(/^[A-Z]/);
  });
});
