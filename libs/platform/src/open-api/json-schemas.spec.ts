import { expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemas } from './json-schemas.js';

const inner = z.strictObject({ a: z.string() }).meta({ id: 'JsonSchemasSpecInner' });
const outer = z.strictObject({ inner, list: z.array(inner) });

it('returns a schema without an id inline', () => {
  expect(jsonSchemas(z.string().max(5), 'output')).toEqual({
    schema: { type: 'string', maxLength: 5 },
    components: {},
  });
});

it('returns a schema with an id as a component, alone and nested', () => {
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
