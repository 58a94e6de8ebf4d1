import { describe, expect, it } from 'vitest';
import { relatedFilters } from './related-filters.js';

describe('relatedFilters', () => {
  it.each([
    [
      'a drug: its class, then all drugs',
      { substance: ['hydrocodone/acetaminophen'] },
      { related: { drugClass: ['opioids'] }, category: { category: ['pharmaceuticals'] } },
    ],
    [
      'a treatment: its subcategory, then its category',
      { subcategory: ['rehabilitation/pt-ot'], treatment: ['work hardening'] },
      { related: { subcategory: ['rehabilitation/pt-ot'] }, category: { category: ['rehabilitation'] } },
    ],
    [
      'a subcategory: its category',
      { subcategory: ['rehabilitation/acupuncture'] },
      { related: null, category: { category: ['rehabilitation'] } },
    ],
    ['a class: all drugs', { drugClass: ['opioids'] }, { related: null, category: { category: ['pharmaceuticals'] } }],
    ['a category: nothing', { category: ['surgery'] }, { related: null, category: null }],
  ])('%s', (_what, filter, expected) => {
    expect(relatedFilters(filter)).toEqual(expected);
  });
});
