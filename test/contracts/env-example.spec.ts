import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { indexerSettings } from '../../apps/indexer/src/settings.js';
import { ingestSettings } from '../../apps/ingest/src/settings.js';
import { parserSettings } from '../../apps/parser/src/settings.js';
import { reporterSettingsShape } from '../../apps/reporter/src/settings.js';

const readProjectFile = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
const [example, compose, image] = await Promise.all(
  ['.env.example', 'docker-compose.yml', 'Dockerfile'].map(readProjectFile),
);
const valuesIn = (text: string | undefined, line: RegExp) =>
  new Map([...(text ?? '').matchAll(line)].map(([, name = '', value = '']) => [name, value]));

/** What the file says holds without it; what docker-compose.yml takes from it; what the image sets. */
const told = valuesIn(example, /^#([A-Z0-9_]+)=(.*)$/gm);
const asked = valuesIn(compose, /\$\{([A-Z0-9_]+):-([^}]*)\}/g);
const setByImage = valuesIn(image, /\b(RATIONALE_[A-Z0-9_]+)=(\S+)/g);
/** What each service is given by docker-compose.yml, so that the file has no say in it. */
const given = valuesIn(compose, /^ {6}([A-Z0-9_]+): (.*)$/gm);

const shapes = [ingestSettings, parserSettings, indexerSettings, reporterSettingsShape];
const standard = new Map(
  shapes.flatMap((shape) =>
    Object.entries(shape).map(([name, schema]) => {
      const value: unknown = z.safeParse(schema, undefined).data;
      return [name, value === undefined ? '' : z.coerce.string().parse(value)] as const;
    }),
  ),
);

it('names what docker-compose.yml takes from it, with what holds there', () => {
  expect(asked.size).toBeGreaterThan(5);
  for (const [name, value] of asked) expect([name, told.get(name)]).toEqual([name, value]);
});

it('names every setting of a service that docker-compose.yml leaves open, with what holds without it', () => {
  const open = [...standard].filter(([name]) => !given.has(name) && name !== 'RATIONALE_HOST');
  expect(open.length).toBeGreaterThan(20);
  for (const [name, value] of open) expect([name, told.get(name)]).toEqual([name, setByImage.get(name) ?? value]);
});

it('names nothing that nobody reads', () => {
  expect([...told.keys()].filter((name) => !asked.has(name) && !standard.has(name))).toEqual([]);
});
