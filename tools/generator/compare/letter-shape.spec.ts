import { describe, expect, it } from 'vitest';
import { generateLetter } from '../generate-letters.js';
import { familyOf, shapeOf } from './letter-shape.js';

describe('shapeOf', () => {
  it('finds headings, rationales and statements of a letter, its lines doubled or not', async () => {
    for (let number = 0; number < 60; number += 1) {
      const { bytes, truth } = await generateLetter(9, number, 'text');
      if (!truth.layout.startsWith('determination') || truth.faults.includes('windows-1252')) continue;
      const shape = shapeOf(bytes.toString('utf8').replaceAll('\0', ''));
      expect(shape.characters).toBeGreaterThan(2_000);
      expect(shape.headings).toHaveLength(truth.items.length);
      expect(shape.statements).toHaveLength(truth.items.length * 2);
    }
  });
});

describe('familyOf', () => {
  it.each([
    ['Norco 10/325mg #60', 'plain'],
    ['A was the original request. B was authorized by the Claims Administrator.', 'partial certification'],
    ['Associated surgical service: Sling', 'associated surgical service'],
    ['Sling, DOS: 1/2/2016', 'retrospective'],
    ['Pre-op EKG', 'pre-operative'],
    ['Post-operative therapy', 'post-operative'],
  ])('%s: %s', (heading, family) => {
    expect(familyOf(heading)).toBe(family);
  });
});
