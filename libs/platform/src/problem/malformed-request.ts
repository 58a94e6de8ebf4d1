import { STATUS_CODES } from 'node:http';
import { type Socket } from 'node:net';
import { type ConnectionError } from 'fastify';
import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { problemDetails } from './problem-details.js';

/**
 * Responds with a problem to bytes that Node cannot read as a request, and closes the connection. There is no request yet,
 * so the response is written to the connection itself.
 */
export function answerMalformedRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { code, detail } = problemOf(error);
  const problem = problemDetails(code, detail);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

function problemOf({ code, message }: ConnectionError): { readonly code: ProblemCode; readonly detail: string } {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { code: 'request_timeout', detail: 'The request was not received completely in time.' };
    case 'HPE_HEADER_OVERFLOW':
      return { code: 'headers_too_large', detail: 'The request line and headers exceed the limit of 16 KiB.' };
    default:
      return { code: 'invalid_request', detail: `The request is not valid HTTP/1.1: ${message}.` };
  }
}
