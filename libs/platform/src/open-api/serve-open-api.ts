import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type ApiDescription, openApiDocument } from './open-api-document.js';

/** The files of Swagger UI that the page needs. */
const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Rationale API</title>
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n`;

/** Swagger UI uses inline styles and embedded icons; everything else is loaded from this origin. */
const contentPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** The description of the API tells nothing of the data. */
const isPublic = { config: { access: 'public' } } as const;

/** Serves the OpenAPI document at `/openapi.json` and Swagger UI at `/docs`. */
export function serveOpenApi(application: NestFastifyApplication, api: ApiDescription): void {
  const fastify: FastifyInstance = application.getHttpAdapter().getInstance();
  let description: string | undefined;
  fastify.get('/openapi.json', isPublic, (_request, reply) => {
    description ??= JSON.stringify(openApiDocument(application, api));
    return reply.type('application/json; charset=utf-8').send(description);
  });
  fastify.get('/docs', isPublic, (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', contentPolicy).send(page),
  );
  fastify.get('/docs/start.js', isPublic, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(start),
  );
  for (const [name, type] of Object.entries(assets)) {
    fastify.get(`/docs/${name}`, isPublic, (_request, reply) => sendAsset(reply, name, type));
  }
}

async function sendAsset(reply: FastifyReply, name: string, type: string): Promise<FastifyReply> {
  // Swagger UI is a dependency of @nestjs/swagger and is resolved from there.
  const swagger = createRequire(import.meta.resolve('@nestjs/swagger'));
  const bytes = await readFile(swagger.resolve(`swagger-ui-dist/${name}`));
  return reply.type(type).header('cache-control', 'public, max-age=3600').send(bytes);
}
