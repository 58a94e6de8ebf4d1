import { describe, expect, it } from 'vitest';
import { dataDictionary } from './data-dictionary.js';

const sources = {
  schema: `-- The schema.

CREATE TABLE boats (
  boat_id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  name text,
  built_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT boats_pkey PRIMARY KEY (boat_id)
);
CREATE INDEX boats_name ON public.boats USING btree (name);
`,
  descriptions: JSON.stringify({
    boats: { about: 'One row a boat.', columns: { boat_id: 'Its number.', name: 'Its name.', built_at: 'When.' } },
  }),
  exported: JSON.stringify({
    properties: {
      name: { type: 'string', description: 'Its name.' },
      sails: { type: 'array', items: { type: 'string' }, description: 'Its sails.' },
      kind: { anyOf: [{ enum: ['sloop', 'yawl'], type: 'string' }, { type: 'null' }], description: 'Its kind.' },
      built: { type: 'string', format: 'date', description: 'When.' },
    },
  }),
};

describe('the data dictionary', () => {
  it.each([
    '| `boat_id` | bigint | Its number. |',
    '| `name` | text, may be null | Its name. |',
    '| `built_at` | timestamptz | When. |',
    '| `name` | text | Its name. |',
    '| `sails` | list of text | Its sails. |',
    '| `kind` | `sloop`, `yawl` or nothing | Its kind. |',
    '| `built` | date | When. |',
    'One row a boat.',
  ])('has the line %s', (line) => {
    expect(dataDictionary(sources).split('\n')).toContain(line);
  });

  it.each([
    [
      'a column that is not described',
      { schema: sources.schema.replace('  name', '  flag text,\n  name') },
      'boats.flag is not described',
    ],
    [
      'a description without a column',
      { schema: sources.schema.replace('  name text,\n', '') },
      'boats.name is not there',
    ],
    ['a table that is not described', { descriptions: '{}' }, 'boats.boat_id is not described'],
    ['a description without a table', { schema: '' }, 'boats'],
  ])('refuses %s', (_, other, words) => {
    expect(() => dataDictionary({ ...sources, ...other })).toThrow(words);
  });
});
