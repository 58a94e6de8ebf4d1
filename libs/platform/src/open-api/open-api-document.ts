import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemDetailsSchema } from '../problem/problem-details.js';
import { jsonSchemas } from './json-schemas.js';

/** What a service says of its API as a whole. */
export interface ApiDescription {
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly version: string;
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
  const problem = jsonSchemas(problemDetailsSchema, 'output').components;
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, ...problem } },
  };
}
