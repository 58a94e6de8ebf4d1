import { z } from 'zod';

const descriptionsSchema = z.record(
  z.string(),
  z.strictObject({ about: z.string(), columns: z.record(z.string(), z.string()) }),
);

const exportedSchema = z.object({
  properties: z.record(z.string(), z.looseObject({ description: z.string() })),
});

/** The sources of the dictionary. */
export interface DictionarySources {
  /** schema.sql. */
  readonly schema: string;
  /** schema.descriptions.json. */
  readonly descriptions: string;
  /** The JSON Schema of an exported determination. */
  readonly exported: string;
}

/**
 * docs/data-dictionary.md: every column of exports and tables, with its type and description.
 * @throws Error naming each column without a description, and each description without a column
 */
export function dataDictionary({ schema, descriptions, exported }: DictionarySources): string {
  const described = descriptionsSchema.parse(JSON.parse(descriptions));
  const tables = readTables(schema);
  const faults = [...tables].flatMap(([table, columns]) => differences(table, [...columns.keys()], described[table]));
  const strangers = Object.keys(described).filter((table) => !tables.has(table));
  if (faults.length + strangers.length > 0) {
    throw new Error(`schema.descriptions.json does not match schema.sql: ${[...faults, ...strangers].join(', ')}`);
  }
  const sections = Object.entries(described).flatMap(([table, { about, columns }]) => [
    `### ${table}`,
    '',
    about,
    '',
    '| column | type | meaning |',
    '| --- | --- | --- |',
    ...[...(tables.get(table) ?? [])].map(([name, type]) => `| \`${name}\` | ${type} | ${columns[name] ?? ''} |`),
    '',
  ]);
  return [...introduction, ...exportSection(exported), '## Tables', '', ...sections.slice(0, -1), ''].join('\n');
}

const introduction = [
  '# Data dictionary',
  '',
  'Written by `npm run generate` from libs/database/src/schema (schema.sql, schema.descriptions.json) and from the',
  'schema of exports (apps/reporter/src/exports).',
  '',
  '## What the data covers',
  '',
  'Letters of Independent Medical Review, as far as documents were sent. Three layouts of 2013 and early 2014',
  '(`professional-review`, `notice-2013`, `documents-reviewed`) are read by what is published of them: no real letter of',
  'these was at hand. No letter of after March 2017 was seen: those are read as the last known layout where they fit it,',
  'else stored as `unknown`, and counted as such. Region, physician, employer and law firm are not in the letters.',
  '',
];

function exportSection(exported: string): readonly string[] {
  const { properties } = exportedSchema.parse(JSON.parse(exported));
  return [
    '## Exports',
    '',
    '`GET /v1/exports/determinations.csv` and `.ndjson`: one row a counted determination that the filter shows. In CSV a',
    'list is joined by `; `, what has parts is JSON, nothing is an empty cell, and text that a spreadsheet would run as a',
    "formula has an apostrophe (`'`) before it.",
    '',
    '| column | type | meaning |',
    '| --- | --- | --- |',
    ...Object.entries(properties).map(
      ([name, property]) => `| \`${name}\` | ${typeOf(property)} | ${property.description} |`,
    ),
    '',
  ];
}

const typeSchema = z.looseObject({
  type: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default(['text']),
  enum: z.array(z.string().nullable()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  format: z.string().optional(),
});

/** Returns the type of a JSON Schema in short form; its values when it is an enumeration. */
function typeOf(schema: unknown): string {
  const { type, enum: values, items, anyOf, format } = typeSchema.parse(schema);
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' or ');
  if (values !== undefined) return values.map((value) => (value === null ? 'nothing' : `\`${value}\``)).join(', ');
  return type.map((one) => (one === 'array' ? `list of ${typeOf(items)}` : typeName(one, format))).join(' or ');
}

function typeName(type: string, format: string | undefined): string {
  if (type === 'null') return 'nothing';
  if (format === 'date') return 'date';
  return type === 'string' ? 'text' : type;
}

function readTables(schema: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const tables = new Map<string, ReadonlyMap<string, string>>();
  for (const [, table = '', body = ''] of schema.matchAll(/^CREATE TABLE (\w+) \(\n([^]*?)\n\);/gm)) {
    const columns = [...body.matchAll(/^ {2}([a-z_]+) ([^,\n]+?)(?: DEFAULT .*| GENERATED .*| NOT NULL)*,?$/gm)];
    tables.set(table, new Map(columns.map(([line, name = '', type = '']) => [name, typeWords(type, line)])));
  }
  return tables;
}

function typeWords(type: string, line: string): string {
  const short = type.replace('timestamp with time zone', 'timestamptz');
  return line.includes(' NOT NULL') ? short : `${short}, may be null`;
}

function differences(table: string, present: readonly string[], described?: { columns: Record<string, string> }) {
  const named = Object.keys(described?.columns ?? {});
  return [
    ...present.filter((name) => !named.includes(name)).map((name) => `${table}.${name} is not described`),
    ...named.filter((name) => !present.includes(name)).map((name) => `${table}.${name} is not there`),
  ];
}
