import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** A JSON Schema for OpenAPI 3.1, and the named schemas that it references. */
export interface JsonSchemas {
  readonly schema: JsonSchema;
  readonly components: Record<string, JsonSchema>;
}

/** Keywords of a whole JSON Schema document, which a nested schema does not have. */
const documentKeywords: ReadonlySet<string> = new Set(['$schema', '$defs', 'id']);

/** Converts a zod schema. Every schema with an id (`.meta({ id })`) in it becomes a component of that name. */
export function jsonSchemas(schema: z.ZodType, io: 'input' | 'output'): JsonSchemas {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  const components: Record<string, JsonSchema> = {};
  for (const [name, definition] of Object.entries(json.$defs ?? {}))
    components[name] = withoutDocumentKeywords(definition);
  if (json.id === undefined) return { schema: withoutDocumentKeywords(json), components };
  return {
    schema: { $ref: `#/$defs/${json.id}` },
    components: { ...components, [json.id]: withoutDocumentKeywords(json) },
  };
}

function withoutDocumentKeywords(json: object): JsonSchema {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !documentKeywords.has(key)));
}
