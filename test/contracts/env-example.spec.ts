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

/** The defaults in the file, the variables that docker-compose.yml reads, and those that the image sets. */
const documented = valuesIn(example, /^#([A-Z0-9_]+)=(.*)$/gm);
const readByCompose = valuesIn(compose, /\$\{([A-Z0-9_]+):-([^}]*)\}/g);
const setByImage = valuesIn(image, /\b(RATIONALE_[A-Z0-9_]+)=(\S+)/g);
/** The variables that docker-compose.yml sets itself, to a value or to the content of a file. */
const setByCompose = valuesIn(compose, /^ {6}([A-Z0-9_]+?)(?:_FILE)?: (.*)$/gm);

const shapes = [ingestSettings, parserSettings, indexerSettings, reporterSettingsShape];
const schemas = new Map(shapes.flatMap((shape) => Object.entries(shape)));
const parse = (schema: z.core.$ZodType, text: string | undefined): unknown =>
  z.safeParse(schema, text === '' ? undefined : text).data;

it('contains every variable that docker-compose.yml reads, with its default', () => {
  expect(readByCompose.size).toBeGreaterThan(5);
  for (const [name, value] of readByCompose) expect([name, documented.get(name)]).toEqual([name, value]);
});

it('contains every setting of a service that docker-compose.yml does not set, with its default', () => {
  const open = [...schemas].filter(([name]) => !setByCompose.has(name) && name !== 'RATIONALE_HOST');
  expect(open.length).toBeGreaterThan(20);
  for (const [name, schema] of open) {
    expect(documented.has(name), name).toBe(true);
    expect([name, parse(schema, documented.get(name))]).toEqual([name, parse(schema, setByImage.get(name))]);
  }
});

it('lets ingest and indexer accept the host under which the reporter reaches them', () => {
  for (const service of ['ingest', 'indexer']) {
    const section = new RegExp(`^  ${service}:\n(?:    .*\n)+`, 'm').exec(compose ?? '')?.[0] ?? '';
    expect(section).toContain(`RATIONALE_ALLOWED_HOSTS: \${RATIONALE_ALLOWED_HOSTS:-},${service}\n`);
    expect(compose).toMatch(new RegExp(`RATIONALE_${service.toUpperCase()}_URL: http://${service}:`));
  }
});

it('contains no unused variable', () => {
  expect([...documented.keys()].filter((name) => !readByCompose.has(name) && !schemas.has(name))).toEqual([]);
});
