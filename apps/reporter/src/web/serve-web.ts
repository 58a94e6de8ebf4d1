import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { pageRoutes } from './page-routes.js';

/** Where `npm run build` writes the dashboard, relative to this file in the build. */
const builtPage = fileURLToPath(new URL('../../web/', import.meta.url));

/** The page loads resources from this origin only, runs no inline script, and cannot be framed. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  // The original of a letter is shown in a frame beside its text.
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page tells nothing of the data: it asks for a key first. */
const isPublic = { config: { access: 'public' } } as const;

/** Files whose names do not contain a hash. */
const plainFiles = ['/theme.js', '/favicon.svg'] as const;

/**
 * Serves the dashboard: its document under the path of each page, its hashed files as immutable, and nothing else, so that
 * no path of the API is shadowed. If the dashboard was not built, the pages return 503 and say how to build it.
 */
export async function serveWeb(
  application: NestFastifyApplication,
  needsSession = false,
  folder = builtPage,
): Promise<void> {
  const fastify: FastifyInstance = application.getHttpAdapter().getInstance();
  const built = await readFile(`${folder}index.html`, 'utf8').catch(() => null);
  const document = needsSession ? (built?.replace('<html', '<html data-needs-session') ?? null) : built;
  for (const path of Object.values(pageRoutes)) {
    fastify.get(path, isPublic, (_request, reply) =>
      document === null ? sendNotBuilt(reply) : sendDocument(reply, document),
    );
  }
  if (document === null) return;
  fastify.get('/*', isPublic, (request, reply) => {
    if (isApiPath(request.url) || request.headers.accept?.includes('text/html') !== true) {
      reply.callNotFound();
      return reply;
    }
    return sendDocument(reply.status(404), document);
  });
  await fastify.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, ...isPublic.config };
    });
    await scope.register(fastifyStatic, {
      root: `${folder}assets`,
      prefix: '/assets/',
      wildcard: false,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    });
    for (const path of plainFiles) {
      scope.get(path, (_request, reply) => reply.sendFile(path.slice(1), folder, { immutable: false, maxAge: 0 }));
    }
  });
}

/** Returns whether an unknown address under this path is answered with a problem even if a browser requests it. */
function isApiPath(url: string): boolean {
  return /^\/(?:v1|docs|health|assets)(?:\/|$)/.test(url);
}

function sendDocument(reply: FastifyReply, document: string): FastifyReply {
  return reply
    .headers({ 'content-security-policy': contentPolicy, 'cache-control': 'no-cache' })
    .type('text/html; charset=utf-8')
    .send(document);
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .status(503)
    .type('text/plain; charset=utf-8')
    .send('The dashboard has not been built. Run `npm run build` and start the reporter again. The API is at /docs.\n');
}
