import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Environment, InvalidSettingsError, loadSettings } from './load-settings.js';
import { milliseconds, port, truth, wholeNumber } from './setting-types.js';

const shape = {
  RATIONALE_PORT: port(3_001),
  RATIONALE_PAUSE: milliseconds({ least: 10, most: 1_000, default: 100 }),
  RATIONALE_NUMBER: wholeNumber({ least: 1, most: 9, default: 5 }),
  RATIONALE_TRUTH: truth(false),
  SECRET: z.string().optional(),
};
const known = ['RATIONALE_ELSEWHERE'];
const load = (environment: Environment) => loadSettings(shape, environment, known);
const defaults = { RATIONALE_PORT: 3_001, RATIONALE_PAUSE: 100, RATIONALE_NUMBER: 5, RATIONALE_TRUTH: false };

describe('what is set', () => {
  it.each<[string, Environment, object]>([
    ['nothing', {}, {}],
    ['empty variables, which count as not set', { RATIONALE_PORT: '', SECRET: '' }, {}],
    [
      'numbers',
      { RATIONALE_PORT: '0', RATIONALE_PAUSE: '1000', RATIONALE_NUMBER: '1' },
      { RATIONALE_PORT: 0, RATIONALE_PAUSE: 1_000, RATIONALE_NUMBER: 1 },
    ],
    ['a truth', { RATIONALE_TRUTH: 'true' }, { RATIONALE_TRUTH: true }],
    ["another service's", { RATIONALE_ELSEWHERE: 'x', RATIONALE_ELSEWHERE_FILE: 'y' }, {}],
    ["another program's", { PATH: '/bin' }, {}],
  ])('%s', (_, environment, expected) => {
    expect(load(environment)).toEqual({ ...defaults, ...expected });
  });
});

describe('what cannot be used', () => {
  it.each<[string, Environment, RegExp]>([
    ['a port beyond all', { RATIONALE_PORT: '70000' }, /RATIONALE_PORT/],
    ['a word for a number', { RATIONALE_NUMBER: 'many' }, /RATIONALE_NUMBER/],
    ['a part of a number', { RATIONALE_NUMBER: '1.5' }, /RATIONALE_NUMBER/],
    ['a pause too short', { RATIONALE_PAUSE: '9' }, /RATIONALE_PAUSE/],
    ['a truth in other words', { RATIONALE_TRUTH: 'yes' }, /RATIONALE_TRUTH/],
    ['a name that no service knows', { RATIONALE_PROT: '1' }, /RATIONALE_PROT: no service knows/],
    ['a file that is not there', { SECRET_FILE: '/nowhere/at/all' }, /SECRET_FILE.*cannot be read/],
  ])('%s', (_, environment, fault) => {
    expect(() => load(environment)).toThrow(fault);
    expect(() => load(environment)).toThrow(InvalidSettingsError);
  });

  it('is told all at once', () => {
    try {
      load({ RATIONALE_PORT: 'x', RATIONALE_NUMBER: '99', RATIONALE_PROT: '1' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidSettingsError);
      expect((error as InvalidSettingsError).faults).toHaveLength(3);
    }
  });
});

describe('a secret in a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'settings-'));
    writeFileSync(join(folder, 'secret'), 'open sesame\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is read without its line end', () => {
    expect(load({ SECRET_FILE: join(folder, 'secret') }).SECRET).toBe('open sesame');
  });

  it('stands behind the variable itself', () => {
    expect(load({ SECRET: 'said', SECRET_FILE: join(folder, 'secret') }).SECRET).toBe('said');
  });
});
