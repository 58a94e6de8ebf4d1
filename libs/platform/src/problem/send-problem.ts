import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { type FastifyReply } from 'fastify';
import { problemDetails } from './problem-details.js';

/** Sends a problem response (RFC 9457). */
export function sendProblem(reply: FastifyReply, code: ProblemCode, detail: string, requestId: string): void {
  const problem = problemDetails(code, detail, requestId);
  void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
}
