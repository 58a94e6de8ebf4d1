import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Environment, InvalidSettingsError, loadSettings } from './load-settings.js';
import { milliseconds, port, wholeNumber } from './setting-types.js';

const shape = {
  RATIONALE_PORT: port(3_001),
  RATIONALE_PAUSE: milliseconds({ min: 10, max: 1_000, default: 100 }),
  RATIONALE_NUMBER: wholeNumber({ min: 1, max: 9, default: 5 }),
  SECRET: z.string().optional(),
};
const known = ['RATIONALE_ELSEWHERE'];
const load = (environment: Environment) => loadSettings(shape, environment, known);
const defaults = { RATIONALE_PORT: 3_001, RATIONALE_PAUSE: 100, RATIONALE_NUMBER: 5 };

describe('values', () => {
  it.each<[string, Environment, object]>([
    ['nothing', {}, {}],
    ['empty variables', { RATIONALE_PORT: '', SECRET: '' }, {}],
    [
      'numbers',
      { RATIONALE_PORT: '0', RATIONALE_PAUSE: '1000', RATIONALE_NUMBER: '1' },
      { RATIONALE_PORT: 0, RATIONALE_PAUSE: 1_000, RATIONALE_NUMBER: 1 },
    ],
    ['a setting of another service', { RATIONALE_ELSEWHERE: 'x', RATIONALE_ELSEWHERE_FILE: 'y' }, {}],
    ['a variable of another program', { PATH: '/bin' }, {}],
  ])('%s', (_, environment, expected) => {
    expect(load(environment)).toEqual({ ...defaults, ...expected });
  });
});

describe('errors', () => {
  it.each<[string, Environment, RegExp]>([
    ['a port above 65535', { RATIONALE_PORT: '70000' }, /RATIONALE_PORT/],
    ['a word in place of a number', { RATIONALE_NUMBER: 'many' }, /RATIONALE_NUMBER/],
    ['a fraction', { RATIONALE_NUMBER: '1.5' }, /RATIONALE_NUMBER/],
    ['a value below the minimum', { RATIONALE_PAUSE: '9' }, /RATIONALE_PAUSE/],
    ['an unknown name', { RATIONALE_PROT: '1' }, /RATIONALE_PROT: unknown setting/],
    ['a missing file', { SECRET_FILE: '/nowhere/at/all' }, /SECRET_FILE: cannot read the file/],
    ['a former name', { RATIONALE_MOST_PENDING: '1' }, /RATIONALE_MOST_PENDING: .* renamed to RATIONALE_MAX_PENDING/],
    ['a port that is another URL', { RATIONALE_PORT: 'http://10.0.0.1:3001' }, /RATIONALE_PORT/],
  ])('%s', (_, environment, fault) => {
    expect(() => load(environment)).toThrow(fault);
    expect(() => load(environment)).toThrow(InvalidSettingsError);
  });

  it('are reported together', () => {
    try {
      load({ RATIONALE_PORT: 'x', RATIONALE_NUMBER: '99', RATIONALE_PROT: '1' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidSettingsError);
      expect((error as InvalidSettingsError).faults).toHaveLength(3);
    }
  });
});

describe('a value in a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'settings-'));
    writeFileSync(join(folder, 'secret'), 'open sesame\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is read without the line end', () => {
    expect(load({ SECRET_FILE: join(folder, 'secret') }).SECRET).toBe('open sesame');
  });

  it('is not read if the variable itself is set', () => {
    expect(load({ SECRET: 'value', SECRET_FILE: join(folder, 'secret') }).SECRET).toBe('value');
  });
});

describe('in a Kubernetes namespace with a service of that name', () => {
  const serviceLinks = {
    RATIONALE_PORT: 'tcp://10.96.0.17:3001',
    RATIONALE_INGEST_SERVICE_HOST: '10.96.0.17',
    RATIONALE_INGEST_SERVICE_PORT: '3001',
    RATIONALE_INGEST_SERVICE_PORT_HTTP: '3001',
    RATIONALE_INGEST_PORT_3001_TCP: 'tcp://10.96.0.17:3001',
    RATIONALE_INGEST_PORT_3001_TCP_PROTO: 'tcp',
    RATIONALE_INGEST_PORT_3001_TCP_PORT: '3001',
    RATIONALE_INGEST_PORT_3001_TCP_ADDR: '10.96.0.17',
  };

  it('ignores what Kubernetes sets, with a warning for a port that is not read', () => {
    const warnings: string[] = [];
    const settings = loadSettings(shape, serviceLinks, known, (warning) => warnings.push(warning));
    expect(settings).toEqual(defaults);
    expect(warnings).toEqual([expect.stringMatching(/^RATIONALE_PORT=tcp:\/\/10\.96\.0\.17:3001 ignored/)]);
  });
});
