import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** A schema as OpenAPI 3.1 writes it, and the named schemas that it refers to. */
export interface JsonSchemas {
  readonly schema: JsonSchema;
  readonly components: Record<string, JsonSchema>;
}

/** What JSON Schema says of a whole document, which a schema within another does not have. */
const ofDocument: ReadonlySet<string> = new Set(['$schema', '$defs', 'id']);

/** Converts a zod schema; one that has an id (`.meta({ id })`) becomes a component of that name, wherever it stands. */
export function jsonSchemas(schema: z.ZodType, io: 'input' | 'output'): JsonSchemas {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  const components: Record<string, JsonSchema> = {};
  for (const [name, definition] of Object.entries(json.$defs ?? {})) components[name] = withoutDocument(definition);
  if (json.id === undefined) return { schema: withoutDocument(json), components };
  return { schema: { $ref: `#/$defs/${json.id}` }, components: { ...components, [json.id]: withoutDocument(json) } };
}

function withoutDocument(json: object): JsonSchema {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !ofDocument.has(key)));
}
