import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemDetailsSchema } from '../problem/problem-details.js';
import { healthPaths } from './health-paths.js';
import { jsonSchemas } from './json-schemas.js';

/** General description of the API of a service. */
export interface ApiDescription {
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly version: string;
  /** Routes without a controller, with the schemas that they reference. */
  readonly additional?: Pick<OpenAPIObject, 'paths'> & { readonly schemas: readonly z.ZodType[] };
}

/** Returns the OpenAPI 3.1 description of all routes of a service, from its decorators and zod schemas. */
export function openApiDocument(application: NestFastifyApplication, api: ApiDescription): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(api.title)
    .setDescription(api.description)
    .setVersion(api.version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access key, if RATIONALE_AUTH=keys.' }, 'key')
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .build();
  const document = SwaggerModule.createDocument(application, config, {
    operationIdFactory: (_controller, method) => method,
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? jsonSchemas(schema, schemaType) : undefined,
  });
  // Routes reference `ProblemDetails` by name only.
  const named = [problemDetailsSchema, ...(api.additional?.schemas ?? [])].map(
    (schema) => jsonSchemas(schema, 'output').components,
  );
  const schemas = { ...document.components?.schemas, ...asComponents(Object.assign({}, ...named) as object) };
  return {
    ...document,
    paths: withAdditional(document.paths, { ...healthPaths, ...api.additional?.paths }),
    components: { ...document.components, schemas },
  };
}

function withAdditional(paths: OpenAPIObject['paths'], additional: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const added = Object.entries(additional).map(
    ([path, operations]) => [path, { ...paths[path], ...operations }] as const,
  );
  return { ...paths, ...Object.fromEntries(added) };
}

/** Replaces the references of JSON Schema by those of OpenAPI. */
function asComponents(schemas: object): ComponentSchemas {
  return JSON.parse(JSON.stringify(schemas).replaceAll('#/$defs/', '#/components/schemas/')) as ComponentSchemas;
}

type ComponentSchemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
