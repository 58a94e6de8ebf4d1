import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { pageRoutes } from './page-routes.js';

/** Where `npm run build` puts the dashboard, seen from this file's place in the build. */
const builtPage = fileURLToPath(new URL('../../web/', import.meta.url));

/** The page loads from this origin alone, runs no inline script, and stands in no other page's frame. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  // The original of a letter, beside its text.
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** Files beside the document whose names stay the same from build to build. */
const plainFiles = ['/theme.js', '/favicon.svg'] as const;

/**
 * Serves the dashboard: its document for each of its pages, its hashed files for good, and nothing else, so that the
 * API's addresses stay its own. Without a build the pages say how to make one.
 */
export async function serveWeb(application: NestFastifyApplication, folder = builtPage): Promise<void> {
  const fastify: FastifyInstance = application.getHttpAdapter().getInstance();
  const document = await readFile(`${folder}index.html`, 'utf8').catch(() => null);
  for (const path of Object.values(pageRoutes)) {
    fastify.get(path, (_request, reply) => (document === null ? sendNotBuilt(reply) : sendDocument(reply, document)));
  }
  if (document === null) return;
  await fastify.register(fastifyStatic, {
    root: `${folder}assets`,
    prefix: '/assets/',
    wildcard: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    setHeaders: (reply) => void reply.header('x-content-type-options', 'nosniff'),
  });
  for (const path of plainFiles) {
    fastify.get(path, (_request, reply) => reply.sendFile(path.slice(1), folder, { immutable: false, maxAge: 0 }));
  }
}

function sendDocument(reply: FastifyReply, document: string): FastifyReply {
  return reply.headers(headers).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(document);
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .status(503)
    .type('text/plain; charset=utf-8')
    .send('The dashboard has not been built. Run `npm run build` and start the reporter again. The API is at /docs.\n');
}
