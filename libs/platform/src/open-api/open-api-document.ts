import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemDetailsSchema } from '../problem/problem-details.js';
import { healthPaths } from './health-paths.js';
import { jsonSchemas } from './json-schemas.js';

/** What a service says of its API as a whole. */
export interface ApiDescription {
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly version: string;
  /** Routes that are no controller's, with the schemas that they refer to. */
  readonly more?: Pick<OpenAPIObject, 'paths'> & { readonly schemas: readonly z.ZodType[] };
}

/** Describes every route of a service, OpenAPI 3.1, from its decorators and zod schemas. */
export function openApiDocument(application: NestFastifyApplication, api: ApiDescription): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(api.title)
    .setDescription(api.description)
    .setVersion(api.version)
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .build();
  const document = SwaggerModule.createDocument(application, config, {
    operationIdFactory: (_controller, method) => method,
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? jsonSchemas(schema, schemaType) : undefined,
  });
  // Routes name it, without any of them handing its schema over.
  const named = [problemDetailsSchema, ...(api.more?.schemas ?? [])].map(
    (schema) => jsonSchemas(schema, 'output').components,
  );
  const schemas = { ...document.components?.schemas, ...asComponents(Object.assign({}, ...named) as object) };
  return {
    ...document,
    paths: withMore(document.paths, { ...healthPaths, ...api.more?.paths }),
    components: { ...document.components, schemas },
  };
}

function withMore(paths: OpenAPIObject['paths'], more: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const added = Object.entries(more).map(([path, operations]) => [path, { ...paths[path], ...operations }] as const);
  return { ...paths, ...Object.fromEntries(added) };
}

/** JSON Schema refers to its own definitions, OpenAPI to its components. */
function asComponents(schemas: object): ComponentSchemas {
  return JSON.parse(JSON.stringify(schemas).replaceAll('#/$defs/', '#/components/schemas/')) as ComponentSchemas;
}

type ComponentSchemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
