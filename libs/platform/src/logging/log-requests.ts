import { Logger } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';

/**
 * Logs every answer with its request's id, so that a problem's `instance` can be found: method, path, status and
 * milliseconds. Neither the query nor a header nor a body, which may hold what nobody should read here.
 */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('Requests');
  fastify.addHook('onResponse', (request, reply, done) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (!path.startsWith('/health/')) {
      const milliseconds = Math.round(reply.elapsedTime);
      logger.log(
        { requestId: request.id, method: request.method, path, status: reply.statusCode, milliseconds },
        'answered',
      );
    }
    done();
  });
}
