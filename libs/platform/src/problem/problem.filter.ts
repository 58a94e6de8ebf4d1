import { type ProblemCode, problems } from '#domain/errors/problem-catalogue.js';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { sendProblem } from './send-problem.js';
import { ProblemError } from './problem-error.js';

/** Converts every error, also of the framework and the body parser, to problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.respond(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Responds to a request that failed with an error, also of a route without a controller. */
  respond(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { code, detail } = describe(error);
    if (problems[code].status >= 500) {
      this.logger.error({ err: error, code, requestId: request.id }, problems[code].title);
    }
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const seconds = error instanceof ProblemError ? error.retryAfterSeconds : undefined;
    if (seconds !== undefined) void reply.header('retry-after', String(seconds));
    sendProblem(reply, code, detail, request.id);
  }
}

function describe(error: unknown): { code: ProblemCode; detail: string } {
  if (error instanceof ProblemError) return { code: error.code, detail: error.detail };
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : '';
  switch (status) {
    case 404:
      return { code: 'not_found', detail: message };
    case 405:
      return { code: 'method_not_allowed', detail: message };
    case 413:
      return { code: 'document_too_large', detail: message };
    case 415:
      return { code: 'unsupported_media_type', detail: message };
    default:
      return status !== undefined && status >= 400 && status < 500
        ? { code: 'invalid_request', detail: message }
        : { code: 'internal_error', detail: 'An unexpected error occurred; the log has an entry with this instance.' };
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}
