import { describe, expect, it } from 'vitest';
import { indexerSettings } from '../../apps/indexer/src/settings.js';
import { ingestSettings } from '../../apps/ingest/src/settings.js';
import { parserSettings } from '../../apps/parser/src/settings.js';
import { reporterSettingsShape } from '../../apps/reporter/src/settings.js';
import { knownSettingNames } from '#platform/settings/known-names.js';
import { loadSettings } from '#platform/settings/load-settings.js';

/** Settings of tests, launcher and containers, which share the environment. */
const otherSettings = [
  'RATIONALE_LETTERS',
  'RATIONALE_HEALTH_PORT',
  'RATIONALE_INGEST_URL',
  'RATIONALE_INDEXER_URL',
  'RATIONALE_KEY',
];

const shapes = {
  ingest: ingestSettings,
  parser: parserSettings,
  indexer: indexerSettings,
  reporter: reporterSettingsShape,
};

const ownNames = (shape: object) => Object.keys(shape).filter((name) => name.startsWith('RATIONALE_'));

it('the list of known settings equals the settings of all services', () => {
  const names = new Set([...Object.values(shapes).flatMap(ownNames), ...otherSettings]);
  expect([...knownSettingNames].sort()).toEqual([...names].sort());
});

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  it('accepts an empty environment', () => {
    expect(() => loadSettings(shape, {})).not.toThrow();
  });

  it('accepts the settings of the other services', () => {
    const others = Object.values(shapes).flatMap(ownNames);
    const environment = Object.fromEntries(others.filter((name) => !(name in shape)).map((name) => [name, 'x']));
    expect(() => loadSettings(shape, environment)).not.toThrow();
  });
});
