import { describe, expect, it } from 'vitest';
import { readOptions } from './generate-options.js';

describe('readOptions', () => {
  it('puts the truth beside the letters', () => {
    expect(readOptions(['--out', 'letters', '--letters', '5', '--kind', 'mixed'])).toEqual({
      task: 'generate',
      letters: 5,
      from: 0,
      seed: 1,
      kind: 'mixed',
      out: 'letters',
      ndjson: null,
      truth: 'letters/truth.ndjson',
    });
  });

  it('compares a folder', () => {
    expect(readOptions(['--compare', 'letters'])).toEqual({
      task: 'compare',
      folder: 'letters',
      letters: 1000,
      seed: 1,
    });
  });

  it.each([
    [[], 'Say where'],
    [['--out', 'a', '--kind', 'word'], '--kind is word'],
    [['--out', 'a', '--letters=-1'], '--letters is -1'],
    [['--ndjson', 'a', '--kind', 'pdf'], 'text letters alone'],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
