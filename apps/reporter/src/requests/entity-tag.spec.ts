import { describe, expect, it } from 'vitest';
import { entityTag, matchesTag } from './entity-tag.js';

const data = { version: 7, changedAt: new Date('2026-11-22T10:00:00Z') };

describe('entityTag', () => {
  const tag = entityTag(data, { by: 'year', category: ['injection'] });

  it('is the same for the same question, however it is written', () => {
    expect(entityTag(data, { category: ['injection'], by: 'year', outcome: undefined })).toBe(tag);
  });

  it.each([
    ['another question', entityTag(data, { by: 'year', category: ['surgery'] })],
    ['another version', entityTag({ ...data, version: 8 }, { by: 'year', category: ['injection'] })],
    ['another database', entityTag({ ...data, changedAt: new Date(0) }, { by: 'year', category: ['injection'] })],
  ])('is another for %s', (_what, other) => {
    expect(other).not.toBe(tag);
  });
});

describe('matchesTag', () => {
  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
  ])('If-None-Match: %s', (header, known) => {
    expect(matchesTag('"a"', header)).toBe(known);
  });
});
