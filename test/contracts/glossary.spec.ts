import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/servers/project-root.js';

const read = (...path: string[]) => readFile(join(projectRoot, ...path), 'utf8');

/** The names in backticks of each column, over all tables of the glossary. */
async function readGlossary() {
  const rows = (await read('docs', 'glossary.md'))
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (?:term|-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const names = (column: number) =>
    rows.flatMap((cells) => [...(cells[column] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  return { terms: rows.map(([, term = '']) => term), code: names(3), api: names(4), database: names(5) };
}

async function sources(): Promise<string> {
  const files = (
    await Promise.all(
      ['apps', 'libs'].map(async (folder) => {
        const entries = await readdir(join(projectRoot, folder), { recursive: true });
        return entries
          .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
          .map((name) => join(folder, name));
      }),
    )
  ).flat();
  return (await Promise.all(files.map((file) => read(file)))).join('\n');
}

/** All keys and string values of the API descriptions: paths, properties, event types and enumerated values. */
async function apiNames(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      found.add(value);
      for (const [, code = ''] of value.matchAll(/`([a-z_]+)`/g)) found.add(code);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        found.add(key);
        visit(part);
      }
    }
  };
  for (const name of ['openapi-ingest.json', 'openapi-reporter.json', 'asyncapi.json']) {
    visit(JSON.parse(await read('docs', name)));
  }
  return found;
}

/** `table` and `table.column` of the schema. */
async function databaseNames(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const schema = await read('libs', 'database', 'src', 'schema', 'schema.sql');
  for (const [, table = '', body = ''] of schema.matchAll(/CREATE TABLE (\w+) \(([^;]*)\);/g)) {
    found.add(table);
    for (const [, column = ''] of body.matchAll(/^ {2}([a-z]\w*) /gm)) found.add(`${table}.${column}`);
  }
  return found;
}

const glossary = await readGlossary();

describe('the glossary', () => {
  it('has each term once', () => {
    expect(glossary.terms.length).toBeGreaterThan(40);
    expect(glossary.terms.filter((term, index) => glossary.terms.indexOf(term) !== index)).toEqual([]);
  });

  it('names declarations and fields that exist in the code', async () => {
    const code = await sources();
    const isDeclared = (name: string): boolean =>
      new RegExp(`\\b(?:class|interface|type|const|function|readonly|private)\\s+${name}\\b|\\b${name}\\??:`).test(
        code,
      );
    expect(glossary.code.length).toBeGreaterThan(40);
    expect(glossary.code.filter((name) => !isDeclared(name))).toEqual([]);
  });

  it('names paths, fields, events and codes that exist in the APIs', async () => {
    const names = await apiNames();
    expect(glossary.api.length).toBeGreaterThan(40);
    expect(glossary.api.filter((name) => !names.has(name))).toEqual([]);
  });

  it('names tables and columns that exist in the database', async () => {
    const names = await databaseNames();
    expect(glossary.database.length).toBeGreaterThan(20);
    expect(glossary.database.filter((name) => !names.has(name))).toEqual([]);
  });
});
