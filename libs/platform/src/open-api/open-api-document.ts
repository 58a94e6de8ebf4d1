import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { problemDetailsSchema } from '../problem/problem-details.js';
import { problemResponses } from './api-problems.js';
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
    paths: withCommonProblems(withAdditional(document.paths, { ...healthPaths, ...api.additional?.paths })),
    components: { ...document.components, schemas },
  };
}

function withAdditional(paths: OpenAPIObject['paths'], additional: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const added = Object.entries(additional).map(
    ([path, operations]) => [path, { ...paths[path], ...operations }] as const,
  );
  return { ...paths, ...Object.fromEntries(added) };
}

/** Problems that precede the handler of any route except health checks. */
const commonProblems = ['invalid_request', 'host_not_allowed', 'too_many_requests'] as const;
/** Problems of any route whose requests change something, and can have a body. */
const changeProblems = ['cross_site_request', 'document_too_large', 'unsupported_media_type'] as const;

/** Adds the problems with which a request can be refused before it reaches a route. */
function withCommonProblems(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const described = Object.entries(paths).map(([path, operations]): [string, OpenAPIObject['paths'][string]] => {
    if (path.startsWith('/health/')) return [path, operations];
    const all = Object.entries(operations).map(([method, operation]) => {
      const codes = method === 'get' ? commonProblems : [...commonProblems, ...changeProblems];
      return [method, withProblems(operation as OperationObject, codes)] as const;
    });
    return [path, Object.fromEntries(all)];
  });
  return Object.fromEntries(described);
}

function withProblems(operation: OperationObject, codes: readonly ProblemCode[]): OperationObject {
  const responses = { ...operation.responses };
  for (const code of codes) {
    for (const [status, added] of Object.entries(problemResponses(code))) {
      const before = responses[status];
      const description = before !== undefined && 'description' in before ? before.description : '';
      if (description.includes(added.description)) continue;
      responses[status] = { ...added, description: `${description} ${added.description}`.trim() };
    }
  }
  return { ...operation, responses };
}

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Replaces the references of JSON Schema by those of OpenAPI. */
function asComponents(schemas: object): ComponentSchemas {
  return JSON.parse(JSON.stringify(schemas).replaceAll('#/$defs/', '#/components/schemas/')) as ComponentSchemas;
}

type ComponentSchemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
