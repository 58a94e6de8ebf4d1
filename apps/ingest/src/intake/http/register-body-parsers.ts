import multipart from '@fastify/multipart';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';
import { type IngestSettings } from '../../settings.js';

/** Passes every body to its controller as a stream, whatever its content type; multipart bodies are split into parts. */
export async function registerBodyParsers(
  application: NestFastifyApplication,
  settings: IngestSettings,
): Promise<void> {
  const parts = settings.RATIONALE_BATCH_LIMIT + 1;
  // The limits are above those of a batch, whose violation is reported by `BatchIntake` with a problem.
  await application.register(multipart, {
    limits: { parts, files: parts, fields: parts, fileSize: settings.RATIONALE_DOCUMENT_LIMIT + 1, headerPairs: 100 },
    throwFileSizeLimit: false,
  });
  const fastify: FastifyInstance = application.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('*', (_request, _body, done) => {
    done(null);
  });
}
