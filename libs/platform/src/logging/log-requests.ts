import { Logger } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';

/**
 * Logs every response with method, path, status, duration in milliseconds and the request id, which is the `instance` of
 * a problem. Query, headers and body are not logged, because they may contain personal data.
 */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('Requests');
  fastify.addHook('onResponse', (request, reply, done) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (!path.startsWith('/health/')) {
      const milliseconds = Math.round(reply.elapsedTime);
      logger.log(
        { requestId: request.id, method: request.method, path, status: reply.statusCode, milliseconds },
        'Request completed',
      );
    }
    done();
  });
}
