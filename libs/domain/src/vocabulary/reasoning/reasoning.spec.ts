import { describe, expect, it } from 'vitest';
import { reasonTopics } from '../../model/reason.js';
import { categories } from '../categories.js';
import { concepts } from './concepts.js';
import { cues } from './cues.js';
import { readPattern } from './phrase-tree.js';
import { reasonWeights } from './weights.js';

const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

describe('the vocabulary of reasoning', () => {
  it('has every id once', () => {
    expect(repeated(concepts.map(({ id }) => id))).toEqual([]);
    expect(repeated(cues.map(({ id }) => id))).toEqual([]);
  });

  it.each([
    ['concept', concepts],
    ['cue', cues],
  ])('has every pattern of a %s once, none of which matches without a word', (_, entries) => {
    for (const { id, phrases } of entries) {
      expect([id, repeated(phrases)]).toEqual([id, []]);
      expect(phrases.filter((phrase) => readPattern(phrase).every(({ optional }) => optional))).toEqual([]);
    }
  });

  it('names known categories as those that a concept is the request of', () => {
    const known = new Set(categories.map(({ id }) => id));
    expect(concepts.flatMap(({ requestOf }) => requestOf).filter((id) => !known.has(id))).toEqual([]);
  });

  it('has concepts for every topic of reasons', () => {
    const main = new Set(concepts.map(({ topics }) => topics[0]));
    expect(reasonTopics.filter((topic) => !main.has(topic))).toEqual([]);
  });

  it('gives a reach to the cues of polarity, and to no others', () => {
    const polarity = ['absent', 'undocumented', 'hypothetical'];
    expect(cues.filter(({ kind, scope }) => polarity.includes(kind) !== (scope !== null))).toEqual([]);
  });

  it('has weights that were cross-validated, of features that are made today', () => {
    expect(reasonWeights.trained.crossValidation.f1).toBeGreaterThan(0.75);
    expect(reasonWeights.trained.crossValidation.folds).toBeGreaterThan(4);
    const known = new Set(concepts.map(({ id }) => id));
    const leanings = /^(.+):(?:agree|disagree|neutral|requested):/;
    const named = Object.keys(reasonWeights.byTopic).flatMap((feature) => leanings.exec(feature)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
