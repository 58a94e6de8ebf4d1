import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { problemDetails } from '#platform/problem/problem-details.js';

/** Seconds after which a sender may try again when ingest is away. */
const retryAfterSeconds = 5;

/** Milliseconds that ingest may take over one request, as long as a request itself may take to come in. */
const maxResponseMs = 300_000;

/**
 * Takes documents under the reporter's own origin, so that the page can send some, and hands them to ingest as they
 * come: neither a body nor an answer is read here, and ingest judges both their size and what they are. A page of
 * another origin cannot have its visitor's browser send any.
 */
export async function registerUploadProxy(application: NestFastifyApplication, ingestUrl: string): Promise<void> {
  const fastify: FastifyInstance = application.getHttpAdapter().getInstance();
  await fastify.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, parsed) => {
      parsed(null, body);
    });
    for (const path of ['/v1/documents', '/v1/documents/batch']) {
      scope.post(path, (request, reply) => forward(request, reply, ingestUrl));
    }
    done();
  });
}

async function forward(request: FastifyRequest, reply: FastifyReply, ingestUrl: string): Promise<FastifyReply> {
  if (request.headers['sec-fetch-site'] === 'cross-site') {
    return refuse(request, reply, 'invalid_request', 'Documents are sent from this page or by a program.');
  }
  try {
    const answer = await fetch(new URL(request.url, ingestUrl), {
      method: 'POST',
      headers: sentHeaders(request),
      body: request.raw,
      duplex: 'half',
      signal: AbortSignal.timeout(maxResponseMs),
    });
    for (const name of ['content-type', 'location', 'retry-after']) {
      const value = answer.headers.get(name);
      if (value !== null) void reply.header(name, value);
    }
    return await reply.status(answer.status).send(Buffer.from(await answer.arrayBuffer()));
  } catch (error) {
    request.log.warn({ err: error }, 'Ingest did not answer');
    void reply.header('retry-after', String(retryAfterSeconds));
    return refuse(request, reply, 'raw_store_unavailable', 'Ingest, which takes documents, does not answer.');
  }
}

function sentHeaders(request: FastifyRequest): Record<string, string> {
  const names = ['content-type', 'content-disposition'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = request.headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: ProblemCode, detail: string): FastifyReply {
  const problem = problemDetails(code, detail, request.id);
  return reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
}
