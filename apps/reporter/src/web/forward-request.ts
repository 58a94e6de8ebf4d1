import { type IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import replyFrom from '@fastify/reply-from';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { sendProblem } from '#platform/problem/send-problem.js';

/** Seconds after which a client may send the request again when the service is unavailable. */
const retryAfterSeconds = 5;

/** Milliseconds that the service may take to respond, and then to send its response: as long as a request may take. */
const maxResponseMs = 300_000;

/** Maximum bytes of a response: room for the results of the largest batch that ingest accepts. */
const maxResponseBytes = 32_000_000;

const requestHeaders = ['host', 'content-type', 'content-length', 'content-disposition'] as const;
const responseHeaders = ['content-type', 'location', 'retry-after'] as const;

/** Where requests are forwarded to. */
export interface ForwardTarget {
  /** Of its URL the origin is used. */
  readonly url: string;
  /** The key with which it is requested; keys of clients are checked here and not forwarded. */
  readonly key: string | undefined;
  /**
   * Maximum size of a request body; bodies are read before they are forwarded. If not given, they are streamed and the
   * service reads each to its end: one that refuses a body earlier would seem to be unavailable.
   */
  readonly maxBodyBytes?: number;
  /** The problem if it does not respond. */
  readonly unavailable: { readonly code: ProblemCode; readonly detail: string };
}

/** Forwards a request to a fixed path. */
export type Forward = (request: FastifyRequest, reply: FastifyReply, path: string) => FastifyReply;

/**
 * Adds routes whose requests are forwarded. Origin and path of the forwarded request are fixed: of the request target
 * nothing but the query is used, since a client can write any URL there (absolute form, RFC 9112, 3.2.2). Redirects are not
 * followed.
 */
export async function registerForwarding(
  application: NestFastifyApplication,
  target: ForwardTarget,
  addRoutes: (scope: FastifyInstance, forward: Forward) => void,
): Promise<void> {
  const fastify: FastifyInstance = application.getHttpAdapter().getInstance();
  await fastify.register(async (scope) => {
    await scope.register(replyFrom, { base: new URL(target.url).origin, disableRequestLogging: true });
    scope.removeAllContentTypeParsers();
    parseBodies(scope, target.maxBodyBytes);
    addRoutes(scope, (request, reply, path) => forward(request, reply, path, target));
  });
}

/** Passes every body on as a stream, whatever its content type. */
function parseBodies(scope: FastifyInstance, maxBodyBytes: number | undefined): void {
  if (maxBodyBytes === undefined) {
    scope.addContentTypeParser('*', (_request, body, done) => {
      done(null, body);
    });
    return;
  }
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBodyBytes }, (_request, body, done) => {
    done(null, Readable.from([body]));
  });
}

function forward(request: FastifyRequest, reply: FastifyReply, path: string, target: ForwardTarget): FastifyReply {
  return reply.from(path, {
    queryString: (_search, written) => queryOf(written),
    timeout: maxResponseMs,
    rewriteRequestHeaders: (_request, headers) => ({
      ...pick(headers, requestHeaders),
      ...(target.key === undefined ? {} : { authorization: `Bearer ${target.key}` }),
    }),
    rewriteHeaders: (headers) => pick(headers, responseHeaders),
    onResponse: (_request, _reply, { stream }) => {
      void relay(request, reply, stream, target);
    },
    onError: (_reply, { error }) => {
      sendUnavailable(request, reply, error, target);
    },
  });
}

async function relay(
  request: FastifyRequest,
  reply: FastifyReply,
  stream: Readable,
  target: ForwardTarget,
): Promise<void> {
  try {
    if (reply.statusCode >= 300 && reply.statusCode < 400) {
      throw new Error(`Response with status ${reply.statusCode}; redirects are not followed.`);
    }
    await reply.send(await readResponse(stream));
  } catch (error) {
    stream.destroy();
    sendUnavailable(request, reply, error, target);
  }
}

/** Returns the whole body. @throws Error if it is longer, or takes longer, than allowed, or breaks off */
async function readResponse(stream: Readable): Promise<Buffer> {
  const deadline = setTimeout(() => {
    stream.destroy(new Error(`The response took longer than ${maxResponseMs} ms.`));
  }, maxResponseMs);
  try {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxResponseBytes) throw new Error(`The response is longer than ${maxResponseBytes} bytes.`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(deadline);
  }
}

function sendUnavailable(request: FastifyRequest, reply: FastifyReply, error: unknown, target: ForwardTarget): void {
  const { code, detail } = target.unavailable;
  request.log.warn({ err: error, code }, 'Request not forwarded, service unavailable');
  for (const name of responseHeaders) void reply.removeHeader(name);
  void reply.header('retry-after', String(retryAfterSeconds));
  sendProblem(reply, code, detail, request.id);
}

/** Returns the query of a request target, without its question mark. */
function queryOf(target: string): string {
  const start = target.indexOf('?');
  return start < 0 ? '' : target.slice(start + 1);
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}
