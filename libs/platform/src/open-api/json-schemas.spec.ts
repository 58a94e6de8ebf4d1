import { expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemas } from './json-schemas.js';

const inner = z.strictObject({ a: z.string() }).meta({ id: 'JsonSchemasSpecInner' });
const outer = z.strictObject({ inner, list: z.array(inner) });

it('leaves a schema without a name where it stands', () => {
  expect(jsonSchemas(z.string().max(5), 'output')).toEqual({
    schema: { type: 'string', maxLength: 5 },
    components: {},
  });
});

it('makes a named schema a component, alone and within another', () => {
  const component = {
    type: 'object',
    properties: { a: { type: 'string' } },
    required: ['a'],
    additionalProperties: false,
  };
  expect(jsonSchemas(inner, 'output')).toEqual({
    schema: { $ref: '#/$defs/JsonSchemasSpecInner' },
    components: { JsonSchemasSpecInner: component },
  });
  const nested = jsonSchemas(outer, 'output');
  expect(nested.components).toEqual({ JsonSchemasSpecInner: component });
  expect(nested.schema).toMatchObject({ properties: { inner: { $ref: '#/$defs/JsonSchemasSpecInner' } } });
});
